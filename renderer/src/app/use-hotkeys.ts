import { useEffect, useRef } from 'react';

/** Key as in `KeyboardEvent.key`, in lower case, with its modifiers: 'ctrl+k', 'alt+1', 'f1'. */
export type Hotkeys = Readonly<Record<string, () => void>>;

const EDITABLE = 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable=true]';

function nameOf(event: KeyboardEvent): string {
  const modifier = event.ctrlKey || event.metaKey ? 'ctrl+' : event.altKey ? 'alt+' : '';
  // With Alt a layout may give another sign; the physical key is what was meant.
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = modifier === 'alt+' && digit !== undefined ? digit : event.key.toLowerCase();
  return modifier + key;
}

/** Keys for the whole window; inside a field Ctrl+Z stays the field's own. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event);
      const run = latest.current[name];
      const editing = event.target instanceof Element && event.target.closest(EDITABLE) !== null;
      if (run === undefined || (editing && name === 'ctrl+z')) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
