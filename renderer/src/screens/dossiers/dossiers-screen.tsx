import { useState } from 'react';
import type { SessionState } from '../../../../shared/api/contract-session.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { DeadlineStrip } from './deadline-strip.tsx';
import { DossierTable } from './dossier-table.tsx';
import styles from './dossiers.module.css';
import { ImportDialog } from './import-dialog.tsx';
import { NewDialog } from './new-dialog.tsx';
import { FASEN, useWorklist } from './use-worklist.ts';

interface DossiersScreenProps {
  readonly practice: boolean;
  readonly problems: SessionState['problems'];
}

/** The worklist: who, which question, which phase, what comes next. */
export function DossiersScreen({ practice, problems }: DossiersScreenProps) {
  const call = useCall();
  const toasts = useToasts();
  const list = useWorklist(practice);
  const [making, setMaking] = useState(false);
  const [importing, setImporting] = useState(false);
  const { query, setQuery } = list;
  const loadPractice = async (): Promise<void> => {
    const result = await call('dossiers.loadPractice', {});
    if (result.ok) toasts.say(t.oefenGeladen);
    else toasts.warn(errorText(result.error));
    list.refresh();
  };
  const untouched = query.search === '' && query.fase === null;
  const nothing = list.loaded && list.rows.length === 0 && untouched && !query.archived;
  return (
    <div className={cx(styles.page)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{practice ? t.oefenTitel : query.archived ? t.archief : t.titel}</h1>
          {practice ? <p className={cx(styles.quiet)}>{t.oefenUitleg}</p> : null}
        </div>
        <div className={cx(styles.actions)}>
          {practice ? <Button onPress={() => void loadPractice()}>{t.oefenLaden}</Button> : null}
          {practice ? null : <Button onPress={() => setImporting(true)}>{t.importeer}</Button>}
          {practice ? null : (
            <Button variant="primary" onPress={() => setMaking(true)}>
              {t.nieuw}
            </Button>
          )}
        </div>
      </header>
      {problems.length === 0 ? null : (
        <section className={cx(styles.problems)} aria-label={t.problemen}>
          {problems.map(({ id, kind, message }) => (
            <p key={`${id}${kind}`}>{message}</p>
          ))}
        </section>
      )}
      {list.error === null ? null : (
        <p className={cx(styles.problems)} role="alert">
          {errorText(list.error)}
        </p>
      )}
      {nothing ? (
        <div className={cx(styles.empty)}>
          <h2>{t.leegTitel}</h2>
          <p>{t.leeg}</p>
          <div className={cx(styles.actions)}>
            {practice ? null : (
              <Button variant="primary" onPress={() => setMaking(true)}>
                {t.nieuw}
              </Button>
            )}
            <Button onPress={() => void loadPractice()}>{t.oefenLaden}</Button>
            {practice ? null : (
              <Button variant="plain" onPress={() => setQuery({ ...query, archived: true })}>
                {t.archief}
              </Button>
            )}
          </div>
        </div>
      ) : (
        <>
          {query.archived ? null : <DeadlineStrip rows={list.rows} />}
          <div className={cx(styles.tools)}>
            <div className={cx(styles.search)}>
              <TextField
                label={t.zoek}
                hideLabel
                type="search"
                placeholder={t.zoek}
                value={query.search}
                onChange={(search) => setQuery({ ...query, search })}
              />
            </div>
            <fieldset className={cx(styles.chips)}>
              <legend className="visually-hidden">{t.fase}</legend>
              {[null, ...FASEN].map((fase) => (
                <button
                  key={fase ?? 'alle'}
                  type="button"
                  className={cx(styles.chip)}
                  aria-pressed={query.fase === fase}
                  onClick={() => setQuery({ ...query, fase })}
                >
                  {fase === null ? t.alle : t.fasen[fase]}
                </button>
              ))}
            </fieldset>
            <Button variant="plain" onPress={() => setQuery({ ...query, archived: !query.archived })}>
              {query.archived ? t.actief : t.archief}
            </Button>
          </div>
          <DossierTable list={list} />
        </>
      )}
      <NewDialog isOpen={making} onClose={() => setMaking(false)} />
      <ImportDialog isOpen={importing} onClose={() => setImporting(false)} />
    </div>
  );
}
