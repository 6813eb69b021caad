import { useState } from 'react';
import { formatDateShort } from '../../../../shared/format/dates.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { hrefOf } from '../../app/route.ts';
import { todayIso } from '../../app/today.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './dossiers.module.css';
import { ExportDialog } from './export-dialog.tsx';
import type { Row, SortKey, Worklist } from './use-worklist.ts';

const nameOf = (row: Row): string => (row.naam === '' ? t.zonderNaam : row.naam);

/** The list itself; a row opens its dossier, its menu archives, exports or erases it. */
export function DossierTable({ list }: { readonly list: Worklist }) {
  const call = useCall();
  const toasts = useToasts();
  const [exporting, setExporting] = useState<Row | null>(null);
  const [erasing, setErasing] = useState<Row | null>(null);
  const { query } = list;

  const restore = async (id: string, revision: number, name: string): Promise<void> => {
    const result = await call('dossiers.restore', { id, revision });
    if (result.ok) toasts.say(t.teruggezet(name));
    else toasts.warn(errorText(result.error));
    list.refresh();
  };
  const archive = async (row: Row): Promise<void> => {
    const result = await call('dossiers.archive', { id: row.id, revision: row.revision });
    list.refresh();
    if (!result.ok) {
      toasts.warn(errorText(result.error));
      return;
    }
    toasts.say(t.gearchiveerd(nameOf(row)), {
      label: t.ongedaan,
      run: () => void restore(row.id, result.value.revision, nameOf(row)),
    });
  };
  const erase = async (row: Row): Promise<void> => {
    setErasing(null);
    const result = await call('dossiers.remove', { id: row.id, revision: row.revision });
    if (result.ok) toasts.say(t.gewist);
    else toasts.warn(errorText(result.error));
    list.refresh();
  };
  const actions = (row: Row) => [
    { id: 'export', label: t.exporteer, run: () => setExporting(row) },
    ...(row.archived
      ? [
          { id: 'restore', label: t.zetTerug, run: () => void restore(row.id, row.revision, nameOf(row)) },
          { id: 'erase', label: t.wis, run: () => setErasing(row) },
        ]
      : [{ id: 'archive', label: t.archiveer, run: () => void archive(row) }]),
  ];
  const header = (label: string, key: SortKey) => (
    <th aria-sort={query.sort === key ? (query.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={cx(styles.sort)}
        onClick={() =>
          list.setQuery({ ...query, sort: key, descending: query.sort === key ? !query.descending : false })
        }
      >
        {label}
        <span aria-hidden="true">{query.sort === key ? (query.descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
  if (list.loaded && list.rows.length === 0) {
    return <p className={cx(styles.none)}>{query.archived && query.search === '' ? t.archiefLeeg : t.nietGevonden}</p>;
  }
  const today = todayIso();
  return (
    <div className={cx(styles.tableBox)}>
      <table className={cx(styles.table)}>
        <thead>
          <tr>
            {header(t.kolommen.naam, 'naam')}
            <th>{t.kolommen.vraag}</th>
            <th>{t.kolommen.fase}</th>
            {header(t.kolommen.deadline, 'deadline')}
            {header(t.kolommen.contact, 'laatsteContact')}
            <th>
              <span className="visually-hidden">{t.kolommen.acties}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id}>
              <td className={cx(styles.name)}>
                <a href={hrefOf({ screen: 'dossier', id: row.id, tab: 'intake', focus: null })}>{nameOf(row)}</a>
              </td>
              <td className={cx(styles.question)}>
                <span>{row.vraag ?? ''}</span>
              </td>
              <td>{row.fase === null ? '' : t.fasen[row.fase]}</td>
              <td className={cx(styles.date)} data-late={row.deadline !== null && row.deadline < today}>
                {row.deadline === null ? '' : formatDateShort(row.deadline)}
                {row.deadline !== null && row.deadline < today ? (
                  <span className={cx(styles.late)}>{t.voorbij}</span>
                ) : null}
              </td>
              <td className={cx(styles.date)}>
                {row.laatsteContact === null ? '' : formatDateShort(row.laatsteContact)}
              </td>
              <td className={cx(styles.menu)}>
                <Menu label={`${t.kolommen.acties}: ${nameOf(row)}`} actions={actions(row)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={cx(styles.count)} aria-live="polite">
        {t.aantal(list.total)}
        {list.rows.length < list.total ? (
          <Button variant="plain" onPress={() => list.setQuery({ ...query, limit: Math.min(query.limit + 200, 1000) })}>
            {t.meer}
          </Button>
        ) : null}
      </p>
      <ExportDialog id={exporting?.id ?? null} onClose={() => setExporting(null)} />
      <Dialog
        title={t.wisTitel}
        isOpen={erasing !== null}
        onClose={() => setErasing(null)}
        footer={
          <>
            <Button onPress={() => setErasing(null)} autoFocus>
              {t.annuleer}
            </Button>
            <Button variant="danger" onPress={() => void (erasing === null ? undefined : erase(erasing))}>
              {t.wis}
            </Button>
          </>
        }
      >
        <p>{erasing === null ? '' : t.wisUitleg(nameOf(erasing))}</p>
      </Dialog>
    </div>
  );
}
