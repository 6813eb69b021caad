import { regelsText as t } from '../../text/regels.ts';
import { cx } from '../../ui/cx.ts';
import styles from './regels.module.css';
import type { Rules } from './source-link.tsx';

interface ConflictListProps {
  readonly conflicts: Rules['conflicten'];
  readonly bronnen: Rules['bronnen'];
}

/** Who says what, and what the rules use. */
export function ConflictList({ conflicts, bronnen }: ConflictListProps) {
  return (
    <div className={cx(styles.conflicts)}>
      {conflicts.map((conflict) => (
        <div key={conflict.onderwerp} className={cx(styles.conflict)}>
          <h4>{conflict.onderwerp}</h4>
          <ul className={cx(styles.lines)}>
            {conflict.bronnen.map(({ bron, naam, zegt }) => {
              const source = bron === null ? undefined : bronnen[bron];
              return (
                <li key={naam + zegt}>
                  {source === undefined ? (
                    naam
                  ) : (
                    <a href={source.url} target="_blank" rel="noreferrer noopener">
                      {naam}
                    </a>
                  )}
                  : {zegt}
                </li>
              );
            })}
          </ul>
          <p>
            <span className={cx(styles.quiet)}>{t.gekozen}:</span> {conflict.gekozen}
          </p>
        </div>
      ))}
    </div>
  );
}
