import { useMemo } from 'react';
import { useDictionary } from '../../dossier/dictionary.tsx';
import type { Option } from '../../ui/select.tsx';

/** The levels of a qualification or programme, with their labels from the dictionary. */
export function useLevels(): readonly Option[] {
  const { byId } = useDictionary();
  return useMemo(
    () => (byId.get('opleiding.niveau')?.opties ?? []).map(({ waarde, label }) => ({ id: waarde, label })),
    [byId],
  );
}
