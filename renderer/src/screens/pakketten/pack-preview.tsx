import type { PackPreview, PackRow } from '../../../../shared/api/contract-packs.ts';
import { pakkettenText as t } from '../../text/pakketten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MovedMeasures } from './moved-measures.tsx';
import styles from './pakketten.module.css';

interface PackPreviewProps {
  readonly preview: PackPreview;
  readonly onBack: () => void;
  readonly onTake: (pack: PackRow) => void;
}

/** What a pack would change, before it is taken; or why it is refused. */
export function PackPreviewView({ preview, onBack, onTake }: PackPreviewProps) {
  const back = <Button onPress={onBack}>{t.terug}</Button>;
  if (!preview.aanvaard) {
    return (
      <>
        <p>{t.geweigerd}</p>
        <ul className={cx(styles.moved)}>
          {preview.problemen.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
        <div>{back}</div>
      </>
    );
  }
  const { pakket, waarschuwingen, dossiers, bekeken, overgeslagen } = preview;
  return (
    <>
      <div className={cx(styles.row)}>
        <strong>{pakket.versie}</strong>
        <span className={cx(styles.print)}>
          {t.vingerafdruk}: {pakket.vingerafdruk}
        </span>
        {pakket.herkomst === 'ingevoerd' ? <span className={cx(styles.quiet)}>{t.vergelijk}</span> : null}
      </div>
      <section className={cx(styles.body)}>
        <h3>{t.verschillen}</h3>
        <p className={cx(styles.quiet)}>{t.bekeken(bekeken, overgeslagen)}</p>
        {dossiers.length === 0 ? <p>{t.geenVerschil}</p> : null}
        {dossiers.map(({ id, naam, oefening, maatregelen }) => (
          <div key={id}>
            <h4>
              {naam}
              {oefening ? ` (${t.oefening})` : ''}
            </h4>
            <MovedMeasures maatregelen={maatregelen} />
          </div>
        ))}
      </section>
      {waarschuwingen.length === 0 ? null : (
        <Disclosure title={t.waarschuwingen(waarschuwingen.length)}>
          <ul className={cx(styles.moved)}>
            {waarschuwingen.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <div className={cx(styles.head)}>
        {back}
        <Button variant="primary" onPress={() => onTake(pakket)}>
          {pakket.herkomst === 'ingevoerd' ? t.neem : t.gebruik}
        </Button>
      </div>
    </>
  );
}
