/** The only handler for messages of a page. It asks who is calling; what is called is for dispatch to judge. */
import { APP_ORIGIN, isAppPage } from './app-origin.ts';

export const CHANNEL = 'workbench';

interface Frame {
  readonly origin: string;
  readonly url: string;
}

/** The part of Electron's event that says who is calling. */
export interface Call {
  readonly senderFrame: Frame | null;
  readonly sender: { readonly mainFrame: Frame };
}

export interface IpcPort {
  handle(channel: string, listener: (event: Call, ...args: unknown[]) => Promise<unknown>): void;
}

/** Is it the page itself, in the main frame? A frame that is gone by now (`null`) may have been anything. */
export function isOwnPage({ senderFrame, sender }: Call): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === APP_ORIGIN &&
    isAppPage(senderFrame.url)
  );
}

/** `refuse` makes the answer for a caller that is not ours; nothing of its message is looked at. */
export function serveIpc(
  ipc: IpcPort,
  dispatch: (name: string, input: unknown) => Promise<unknown>,
  refuse: () => unknown,
): void {
  ipc.handle(CHANNEL, async (event, name, input) =>
    isOwnPage(event) && typeof name === 'string' ? dispatch(name, input) : refuse(),
  );
}
