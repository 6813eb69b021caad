/**
 * Saves a dossier after every change, one save at a time, always the newest draft. Retries when the disk or the program
 * does not answer; stops at a conflict until the counsellor chooses. No React and no clock of its own: it can be tested.
 */
import type { ApiError } from '../../../shared/api/errors.ts';
import type { Result } from '../../../shared/api/result.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'retry'; readonly error: ApiError }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'conflict'; readonly error: ApiError };

interface Saved {
  readonly revision: number;
  readonly savedAt: string;
}

export interface SaverPorts<D> {
  readonly save: (draft: D, revision: number) => Promise<Result<Saved, ApiError>>;
  readonly onState: (state: SaveState) => void;
  /** Runs `work` after `ms`; gives back how to cancel it. */
  readonly later: (work: () => void, ms: number) => () => void;
}

export interface Saver<D> {
  /** `soon` waits a moment for more typing. */
  readonly change: (draft: D, soon: boolean) => void;
  /** Saves what waits; true when everything is on disk. */
  readonly flush: () => Promise<boolean>;
  readonly revision: () => number;
  /** After a conflict: this draft wins over the revision that is there now. */
  readonly overrule: (revision: number) => void;
  readonly stop: () => void;
}

const TYPING_MS = 500;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 30_000;

export function createSaver<D>(start: Saved, ports: SaverPorts<D>): Saver<D> {
  let revision = start.revision;
  let pending: { readonly draft: D } | null = null;
  let running: Promise<void> | null = null;
  let blocked = false;
  let wait = FIRST_RETRY_MS;
  let cancel = (): void => undefined;

  const failed = (error: ApiError, draft: D): void => {
    if (error.kind === 'conflict') {
      blocked = true;
      pending ??= { draft };
      ports.onState({ kind: 'conflict', error });
    } else if (error.kind === 'invalid' || error.kind === 'too-large') {
      // The same draft would be refused again; the next change may mend it.
      ports.onState({ kind: 'refused', error });
    } else {
      pending ??= { draft };
      ports.onState({ kind: 'retry', error });
      cancel = ports.later(() => void run(), wait);
      wait = Math.min(wait * 2, LAST_RETRY_MS);
    }
  };
  const loop = async (): Promise<void> => {
    while (pending !== null && !blocked) {
      const { draft } = pending;
      pending = null;
      ports.onState({ kind: 'saving' });
      const result = await ports.save(draft, revision);
      if (!result.ok) {
        failed(result.error, draft);
        return;
      }
      revision = result.value.revision;
      wait = FIRST_RETRY_MS;
      if (pending === null) ports.onState({ kind: 'saved', at: result.value.savedAt });
    }
  };
  const run = async (): Promise<void> => {
    cancel();
    // Two saves at once would conflict with each other.
    while (running !== null) await running;
    running = loop().finally(() => {
      running = null;
    });
    await running;
  };
  return {
    change(draft, soon) {
      pending = { draft };
      cancel();
      if (soon) cancel = ports.later(() => void run(), TYPING_MS);
      else void run();
    },
    async flush() {
      await run();
      return pending === null && !blocked;
    },
    revision: () => revision,
    overrule(newest) {
      revision = newest;
      blocked = false;
      void run();
    },
    stop: () => cancel(),
  };
}
