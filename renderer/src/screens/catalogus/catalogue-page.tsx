import { useCallback, useEffect, useState } from 'react';
import type { LocalCatalogue } from '../../../../shared/api/contract-catalogue-import.ts';
import { formatNumber } from '../../../../shared/format/numbers.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { packChanged } from '../../dossier/pack-changed.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { cx } from '../../ui/cx.ts';
import styles from './catalogus.module.css';
import { Decisions } from './decisions.tsx';
import { OwnProgrammes } from './own-programmes.tsx';
import { ProgrammeSearch } from './programme-search.tsx';
import { YearLists } from './year-lists.tsx';

/** Programmes, the lists of a year and decisions: what the app carries, and what the counsellor brings in. */
export function CataloguePage() {
  const call = useCall();
  const [local, setLocal] = useState<LocalCatalogue | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const load = useCallback(async (): Promise<void> => {
    const result = await call('catalogue.local', {});
    if (result.ok) setLocal(result.value);
    else setError(errorText(result.error));
  }, [call]);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <div className={cx(styles.page)}>
      <div role="alert">{error === null ? null : <p>{error}</p>}</div>
      {local === null ? null : (
        <>
          <p>{t.uitleg(formatNumber(local.meegeleverd + (local.ingevoerd?.opleidingen ?? 0)))}</p>
          <ProgrammeSearch round={round} />
          <OwnProgrammes
            local={local}
            onChange={(next) => {
              setLocal(next);
              setRound((before) => before + 1);
              packChanged();
            }}
          />
        </>
      )}
      <YearLists />
      <Decisions />
    </div>
  );
}
