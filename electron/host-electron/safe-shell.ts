/** The only place that hands an address to the user's own browser. */
import { mayOpen } from '../start/source-links.ts';

export interface ShellPort {
  openExternal(url: string): Promise<void>;
}

export interface SafeShell {
  /** Opens a cited source; anything else is left alone. True when it was handed over. */
  open(url: string): Promise<boolean>;
}

/** `hosts`: of the sources that the rules and the catalogue cite. */
export function createSafeShell(shell: ShellPort, hosts: () => ReadonlySet<string>): SafeShell {
  return {
    async open(url) {
      const address = mayOpen(url, hosts());
      if (address === null) return false;
      try {
        await shell.openExternal(address);
        return true;
      } catch {
        // No browser to open it with: the address stays readable on the page.
        return false;
      }
    },
  };
}
