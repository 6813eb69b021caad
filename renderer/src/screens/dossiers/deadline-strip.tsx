import { isoOfDay, parseIsoDay } from '../../../../shared/engine/calendar.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { hrefOf } from '../../app/route.ts';
import { todayIso } from '../../app/today.ts';
import { dossiersText as t } from '../../text/dossiers.ts';
import { cx } from '../../ui/cx.ts';
import styles from './dossiers.module.css';
import type { Row } from './use-worklist.ts';

const DAYS = 14;
const MOST_SHOWN = 4;

/** Deadlines that passed or come within two weeks, the oldest first. */
export function DeadlineStrip({ rows }: { readonly rows: readonly Row[] }) {
  const today = todayIso();
  const last = isoOfDay((parseIsoDay(today) ?? 0) + DAYS);
  const due = rows
    .flatMap((row) =>
      row.deadline !== null && row.deadline <= last && row.fase !== 'afgerond' ? [{ row, day: row.deadline }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <section className={cx(styles.strip)} aria-labelledby="komend">
      <h2 id="komend" className={cx(styles.stripTitle)}>
        {t.komend}
        {due.length > MOST_SHOWN ? ` (${t.nogMeer(due.length - MOST_SHOWN)})` : ''}
      </h2>
      {due.length === 0 ? (
        <p className={cx(styles.quiet)}>{t.komendLeeg}</p>
      ) : (
        <ul className={cx(styles.stripList)}>
          {due.slice(0, MOST_SHOWN).map(({ row, day }) => (
            <li key={row.id}>
              <a
                className={cx(styles.due)}
                data-late={day < today}
                href={hrefOf({ screen: 'dossier', id: row.id, tab: 'plan', focus: null })}
              >
                <span className={cx(styles.dueDay)}>
                  {day === today ? t.vandaag : formatDate(day)}
                  {day < today ? ` (${t.voorbij})` : ''}
                </span>
                <span>{row.naam === '' ? t.zonderNaam : row.naam}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
