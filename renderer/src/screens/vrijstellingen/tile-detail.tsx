import type { PopVrijstelling } from '../../../../shared/plan/plan-types.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './exemption-map.module.css';
import type { Tile } from './map-model.ts';
import { TileMark } from './tile-mark.tsx';

interface TileDetailProps {
  readonly tile: Tile;
  readonly vrijstelling: PopVrijstelling;
  readonly onClaim?: () => void;
  readonly onWithdraw?: () => void;
}

/** One course: why, on what, what to bring, until when and who decides. */
export function TileDetail({ tile, vrijstelling, onClaim, onWithdraw }: TileDetailProps) {
  const { row, kind } = tile;
  const documents = row === null || row.documenten.length === 0 ? vrijstelling.documenten : row.documenten;
  const facts: readonly (readonly [string, string | null])[] = [
    [t.op, row?.op ?? null],
    [t.documenten, documents.join('; ') || null],
    [t.uiterlijk, (row?.uiterlijk ?? vrijstelling.uiterlijk)?.tekst ?? t.nietGevonden],
    [t.beslist, row?.beslisser ?? vrijstelling.beslisser],
  ];
  return (
    <section className={cx(styles.detail)} aria-live="polite" aria-label={t.gekozenVak} data-testid="gekozen-vak">
      <h3>{tile.naam}</h3>
      <p>
        <TileMark kind={kind} /> {t.soort[kind]} · {t.vast(tile.studiepunten)}
      </p>
      <p>{row?.reden ?? t.nietVergeleken}</p>
      <dl className={cx(styles.facts)}>
        {facts.map(([label, text]) =>
          text === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      {onClaim === undefined && onWithdraw === undefined ? null : (
        <p className={cx(styles.buttons)}>
          {onClaim === undefined ? null : <Button onPress={onClaim}>{t.vrijstel}</Button>}
          {onWithdraw === undefined ? null : (
            <Button variant="plain" onPress={onWithdraw}>
              {t.trekIn}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
