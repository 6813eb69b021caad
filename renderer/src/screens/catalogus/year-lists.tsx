import { useEffect, useState } from 'react';
import type { ListRow } from '../../../../shared/api/contract-catalogue-import.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { fetchTicket } from '../../api/files.ts';
import { packChanged } from '../../dossier/pack-changed.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { useToasts } from '../../ui/toast.tsx';
import styles from './catalogus.module.css';
import { ConfirmButton } from './confirm-button.tsx';
import { ImportButton } from './import-button.tsx';

const nameOf = ({ soort, academiejaar }: ListRow): string => `${t.lijst[soort]} ${academiejaar}`;

/** The OKOT list and the knelpunt list of a year. */
export function YearLists() {
  const call = useCall();
  const toasts = useToasts();
  const [lists, setLists] = useState<readonly ListRow[]>([]);
  useEffect(() => {
    void call('lists.list', {}).then((result) => {
      if (result.ok) setLists(result.value.lijsten);
    });
  }, [call]);
  const keep = (rows: readonly ListRow[], said: string): void => {
    setLists(rows);
    packChanged();
    toasts.say(said);
  };
  const template = async (): Promise<void> => {
    const result = await call('lists.template', {});
    if (!result.ok) {
      toasts.warn(errorText(result.error));
      return;
    }
    fetchTicket(result.value);
    toasts.say(t.sjabloonKlaar(result.value.fileName));
  };
  const remove = async (list: ListRow): Promise<void> => {
    const result = await call('lists.remove', { soort: list.soort, academiejaar: list.academiejaar });
    if (result.ok) keep(result.value.lijsten, t.lijstWeg(nameOf(list)));
    else toasts.warn(errorText(result.error));
  };
  return (
    <section className={cx(styles.part)}>
      <h2>{t.lijstenTitel}</h2>
      <p>{t.lijstenUitleg}</p>
      {lists.length === 0 ? <p>{t.geenLijsten}</p> : null}
      <Lists lists={lists} onRemove={(list) => void remove(list)} />
      <div className={cx(styles.row)}>
        <ImportButton
          label={t.kies}
          title={t.lijstenTitel}
          types={['.csv', '.xlsx']}
          preview={(file) => call('lists.preview', file)}
          summary={({ lijsten }) => <Lists lists={lijsten} />}
          take={async (file) => {
            const result = await call('lists.import', file);
            if (!result.ok) return errorText(result.error);
            keep(result.value.lijsten, t.klaar);
            return null;
          }}
        />
        <Button onPress={() => void template()}>{t.sjabloon}</Button>
      </div>
    </section>
  );
}

interface ListsProps {
  readonly lists: readonly ListRow[];
  readonly onRemove?: (list: ListRow) => void;
}

function Lists({ lists, onRemove }: ListsProps) {
  return (
    <ul className={cx(styles.list)}>
      {lists.map((list) => (
        <li key={nameOf(list)} className={cx(styles.item)}>
          <div className={cx(styles.row)}>
            <strong>{nameOf(list)}</strong>
            <span>{t.lijstRegel(list.rijen, list.gevonden)}</span>
            {onRemove === undefined ? null : <ConfirmButton what={nameOf(list)} onConfirm={() => onRemove(list)} />}
          </div>
          <span className={cx(styles.quiet)}>{list.volledig ? t.volledig : t.nietVolledig}</span>
          <span className={cx(styles.quiet)}>
            <SourceLink url={list.url}>{list.titel}</SourceLink>
          </span>
        </li>
      ))}
    </ul>
  );
}
