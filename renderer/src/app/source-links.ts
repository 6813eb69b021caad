/** A link to a source opens in the user's own browser, never in this window. In Electron the shell sees to that itself. */
import { openSource } from '../api/browser-link.ts';

export const SOURCE_FAILED = 'trajectwijzer:bron-niet-geopend';

export function keepSourcesOutside(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    void openSource(link.href).then((opened) => {
      if (!opened) window.dispatchEvent(new CustomEvent(SOURCE_FAILED, { detail: link.href }));
    });
  });
}
