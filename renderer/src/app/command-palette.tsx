import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, Text, useFilter } from 'react-aria-components';
import { useCall } from '../api/api-context.ts';
import type { Call } from '../api/transport.ts';
import { useDictionary } from '../dossier/dictionary.tsx';
import { appText as t } from '../text/app.ts';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/dialog.tsx';
import fields from '../ui/field.module.css';
import { useClientView } from './client-view.ts';
import styles from './command-palette.module.css';
import { DOSSIER_TABS, goTo, type Route } from './route.ts';

interface Entry {
  readonly id: string;
  readonly kind: keyof typeof t.groepen;
  readonly label: string;
  readonly detail: string;
  readonly route: Route;
}

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly route: Route;
}

/** Everything by its name: dossiers, screens, facts, measures and programmes. */
export function CommandPalette({ isOpen, onClose, route }: PaletteProps) {
  return (
    <Dialog title={t.paletTitel} isOpen={isOpen} onClose={onClose}>
      <Search onClose={onClose} route={route} />
    </Dialog>
  );
}

const MOST_SHOWN = 30;

function Search({ onClose, route }: { readonly onClose: () => void; readonly route: Route }) {
  const [text, setText] = useState('');
  const entries = useEntries(route, text);
  const { contains } = useFilter({ sensitivity: 'base' });
  // The field would only empty itself at the first Escape.
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', close, true);
    return () => window.removeEventListener('keydown', close, true);
  }, [onClose]);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const shown = entries
    .filter(({ label, detail }) => words.every((word) => contains(`${label} ${detail}`, word)))
    .slice(0, MOST_SHOWN);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={cx(fields.field)} aria-label={t.paletTitel} autoFocus>
        <Input className={cx(fields.control)} placeholder={t.paletHint} />
      </SearchField>
      <ListBox
        className={cx(styles.list)}
        aria-label={t.paletTitel}
        items={shown}
        renderEmptyState={() => <p className={cx(fields.none)}>{t.paletLeeg}</p>}
        onAction={(key) => {
          const entry = entries.find(({ id }) => id === key);
          if (entry === undefined) return;
          onClose();
          goTo(entry.route);
        }}
      >
        {(entry) => (
          <ListBoxItem
            id={entry.id}
            textValue={`${entry.label} ${entry.detail}`}
            className={cx(fields.option, styles.entry)}
          >
            <Text slot="label">{entry.label}</Text>
            <Text slot="description" className={cx(styles.detail)}>
              {[t.groepen[entry.kind], entry.detail].filter((part) => part !== '').join(' · ')}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function useEntries(route: Route, text: string): readonly Entry[] {
  const call = useCall();
  const { facts } = useDictionary();
  const client = useClientView();
  const [dossiers, setDossiers] = useState<readonly Entry[]>([]);
  const [measures, setMeasures] = useState<readonly Entry[]>([]);
  const [programmes, setProgrammes] = useState<readonly Entry[]>([]);
  const inDossier = route.screen === 'dossier' ? route.id : null;
  useEffect(() => {
    void dossierEntries(call).then(setDossiers);
    void measureEntries(call).then(setMeasures);
  }, [call]);
  useEffect(() => {
    if (inDossier === null || text.trim().length < 2) return;
    void programmeEntries(call, text.trim(), inDossier).then(setProgrammes);
  }, [call, text, inDossier]);
  return useMemo(() => {
    const screens = screenEntries(inDossier);
    const factEntries =
      inDossier === null ? [] : facts.map((fact) => factEntry(inDossier, fact.id, fact.label, fact.vraag));
    // Other clients stay hidden while this one looks along.
    return [...screens, ...(client.on ? [] : dossiers), ...programmes, ...measures, ...factEntries];
  }, [inDossier, facts, dossiers, programmes, measures, client.on]);
}

const factEntry = (dossier: string, id: string, label: string, detail: string): Entry => ({
  id: `feit:${id}`,
  kind: 'feit',
  label,
  detail,
  route: { screen: 'dossier', id: dossier, tab: 'intake', focus: id },
});

function screenEntries(dossier: string | null): readonly Entry[] {
  const entry = (label: string, route: Route): Entry => ({
    id: `scherm:${label}`,
    kind: 'scherm',
    label,
    detail: '',
    route,
  });
  return [
    ...(dossier === null
      ? []
      : DOSSIER_TABS.map((tab) => entry(t.tabs[tab], { screen: 'dossier', id: dossier, tab, focus: null }))),
    entry(t.dossiers, { screen: 'dossiers' }),
    entry(t.oefenen, { screen: 'oefenen' }),
    entry(t.regels, { screen: 'regels', id: null }),
    entry(t.instelling, { screen: 'instelling' }),
  ];
}

async function dossierEntries(call: Call): Promise<readonly Entry[]> {
  const result = await call('dossiers.list', { limit: 1000 });
  if (!result.ok) return [];
  return result.value.rows.map((row) => ({
    id: `dossier:${row.id}`,
    kind: 'dossier' as const,
    label: row.naam === '' ? t.zonderNaam : row.naam,
    detail: row.vraag ?? '',
    route: { screen: 'dossier' as const, id: row.id, tab: 'intake' as const, focus: null },
  }));
}

async function measureEntries(call: Call): Promise<readonly Entry[]> {
  const result = await call('rules.list', {});
  if (!result.ok) return [];
  return result.value.maatregelen.map((rule) => ({
    id: `maatregel:${rule.id}`,
    kind: 'maatregel' as const,
    label: rule.label,
    detail: rule.vraag,
    route: { screen: 'regels' as const, id: rule.id },
  }));
}

async function programmeEntries(call: Call, text: string, dossier: string): Promise<readonly Entry[]> {
  const result = await call('catalogue.search', { text, limit: 20 });
  if (!result.ok) return [];
  return result.value.programmes.map((programme) => ({
    id: `opleiding:${programme.id}`,
    kind: 'opleiding' as const,
    label: programme.naam,
    detail: programme.instelling,
    route: { screen: 'dossier' as const, id: dossier, tab: 'trajecten' as const, focus: programme.id },
  }));
}
