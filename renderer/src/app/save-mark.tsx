import { errorText } from '../api/errors.ts';
import type { SaveState } from '../dossier/saver.ts';
import type { Work } from '../dossier/use-dossier.ts';
import { appText as t } from '../text/app.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import styles from './frame.module.css';

/** '14:02' in the clock of this computer. */
function clock(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

function words(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return t.bewaard(clock(state.at));
    case 'saving':
      return t.bewaren;
    case 'retry':
      return t.opnieuw;
    case 'refused':
    case 'conflict':
      return t.geweigerd;
  }
}

export function SaveMark({ state }: { readonly state: SaveState }) {
  return (
    <span className={cx(styles.meta)} data-testid="bewaard" data-state={state.kind}>
      {words(state)}
    </span>
  );
}

/** What stands in the way of saving, with what to do about it; and what was found when opening. */
export function SaveBanner({ work }: { readonly work: Work }) {
  const { saveState: state } = work;
  return (
    <>
      {work.notice === null ? null : <p className={cx(styles.banner)}>{work.notice}</p>}
      {work.contradictions.length === 0 ? null : (
        <div className={cx(styles.banner)}>
          <strong>{t.tegenspraak}</strong>
          {work.contradictions.map(({ path, message }) => (
            <span key={path + message}>{message}</span>
          ))}
        </div>
      )}
      {state.kind === 'conflict' ? (
        <div className={cx(styles.banner)} role="alert">
          <strong>{t.conflictTitel}</strong>
          <span>{t.conflictUitleg}</span>
          <span className={cx(styles.bannerRow)}>
            <Button variant="primary" onPress={() => void work.keepMine()}>
              {t.houdMijn}
            </Button>
            <Button onPress={work.reload}>{t.neemAndere}</Button>
          </span>
        </div>
      ) : null}
      {state.kind === 'refused' || state.kind === 'retry' ? (
        <p className={cx(styles.banner)} role="alert">
          {errorText(state.error)}
        </p>
      ) : null}
    </>
  );
}
