import { useCallback, useEffect, useState } from 'react';
import type { DecisionRow } from '../../../../shared/api/contract-precedents.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { fetchTicket } from '../../api/files.ts';
import { packChanged } from '../../dossier/pack-changed.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { useToasts } from '../../ui/toast.tsx';
import styles from './catalogus.module.css';
import { ConfirmButton } from './confirm-button.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { ImportButton } from './import-button.tsx';

const whatOf = ({ vak, vrijgesteld, totaal }: DecisionRow): string =>
  vak === undefined ? t.regelPunten(vrijgesteld ?? 0, totaal ?? 0) : t.regelVak(vak.naam, vak.uitVak);
const routeOf = ({ van, naar }: DecisionRow): string =>
  `${van.naam} (${van.instelling}) → ${naar.naam} (${naar.instelling})`;

/** Decisions of institutions that the counsellor knows of. */
export function Decisions() {
  const call = useCall();
  const toasts = useToasts();
  const [rows, setRows] = useState<readonly DecisionRow[]>([]);
  const [recording, setRecording] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    const result = await call('precedents.list', {});
    if (result.ok) setRows(result.value.beslissingen);
  }, [call]);
  useEffect(() => {
    void load();
  }, [load]);
  const keep = (next: readonly DecisionRow[], said: string): void => {
    setRows(next);
    packChanged();
    toasts.say(said);
  };
  const remove = async (id: string): Promise<void> => {
    const result = await call('precedents.remove', { id });
    if (result.ok) keep(result.value.beslissingen, t.beslissingWeg);
    else toasts.warn(errorText(result.error));
  };
  const exportAll = async (): Promise<void> => {
    const result = await call('precedents.export', {});
    if (!result.ok) {
      toasts.warn(errorText(result.error));
      return;
    }
    fetchTicket(result.value);
    toasts.say(t.sjabloonKlaar(result.value.fileName));
  };
  return (
    <section className={cx(styles.part)}>
      <h2>{t.beslissingenTitel}</h2>
      <p>{t.beslissingenUitleg}</p>
      {rows.length === 0 ? <p>{t.geenBeslissingen}</p> : null}
      <DecisionList rows={rows} onRemove={(id) => void remove(id)} />
      <div className={cx(styles.row)}>
        <Button onPress={() => setRecording(true)}>{t.nieuweBeslissing}</Button>
        <ImportButton
          label={t.importeer}
          title={t.importeer}
          types={['.json']}
          preview={(file) => call('precedents.preview', file)}
          summary={({ nieuw, dubbel }) => (
            <>
              <p>{t.nieuweBeslissingen(nieuw.length, dubbel)}</p>
              <DecisionList rows={nieuw} />
            </>
          )}
          take={async (file) => {
            const result = await call('precedents.import', file);
            if (!result.ok) return errorText(result.error);
            keep(result.value.beslissingen, t.klaar);
            return null;
          }}
        />
        {rows.length === 0 ? null : <Button onPress={() => void exportAll()}>{t.exporteer}</Button>}
      </div>
      <DecisionDialog
        isOpen={recording}
        onClose={() => setRecording(false)}
        onRecorded={(next) => keep(next, t.bewaard)}
      />
    </section>
  );
}

interface ListProps {
  readonly rows: readonly DecisionRow[];
  readonly onRemove?: (id: string) => void;
}

function DecisionList({ rows, onRemove }: ListProps) {
  return (
    <ul className={cx(styles.list)}>
      {rows.map((row) => (
        <li key={row.id} className={cx(styles.item)}>
          <div className={cx(styles.row)}>
            <strong>{routeOf(row)}</strong>
            {onRemove === undefined ? null : <ConfirmButton what={routeOf(row)} onConfirm={() => onRemove(row.id)} />}
          </div>
          <span>{whatOf(row)}</span>
          <span className={cx(styles.quiet)}>
            {[row.bron, t.beslist(formatDate(row.op)), row.opmerking].filter((part) => part !== undefined).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
