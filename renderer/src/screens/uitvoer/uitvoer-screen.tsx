import { useState } from 'react';
import { useDocuments } from '../../dossier/use-documents.ts';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { uitvoerText as t } from '../../text/uitvoer.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ExportDialog } from '../dossiers/export-dialog.tsx';
import { PopPreview } from '../plan/pop-preview.tsx';
import styles from './uitvoer.module.css';

/** The POP as it will be read, and the files that can be made of it. */
export function UitvoerScreen() {
  const work = useWork();
  const { busy, make } = useDocuments();
  const [sharing, setSharing] = useState(false);
  const { plan } = work;
  if (plan === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const toBring = plan.meeTeBrengen;
  const points = toBring.vragen.length + toBring.documenten.length + toBring.stappen.length;
  const row = (
    title: string,
    text: string,
    method: 'exports.popPdf' | 'exports.popWorkbook' | 'exports.bringList',
    primary = false,
  ) => (
    <section className={cx(styles.row)} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className={cx(styles.quiet)}>{text}</p>
      </div>
      <Button
        variant={primary ? 'primary' : 'quiet'}
        isDisabled={busy !== null}
        onPress={() => void make(method)}
        aria-label={`${t.maak}: ${title}`}
      >
        {busy === method ? t.bezig : t.maak}
      </Button>
    </section>
  );
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.side)}>
        <header>
          <h1>{t.titel}</h1>
          <p className={cx(styles.intro)}>{t.uitleg}</p>
        </header>
        {plan.keuze?.gekozen === true ? null : <p className={cx(styles.notice)}>{t.nietGekozen}</p>}
        {row(t.pdf, t.pdfUitleg, 'exports.popPdf', true)}
        {row(t.excel, t.excelUitleg, 'exports.popWorkbook')}
        {row(t.mee, t.meeUitleg(points), 'exports.bringList')}
        <section className={cx(styles.row)} aria-label={t.dossier}>
          <div>
            <h2>{t.dossier}</h2>
            <p className={cx(styles.quiet)}>{t.dossierUitleg}</p>
          </div>
          <Button onPress={() => void work.flush().then(() => setSharing(true))} aria-label={`${t.maak}: ${t.dossier}`}>
            {t.maak}
          </Button>
        </section>
      </div>
      <PopPreview plan={plan} />
      <ExportDialog id={sharing ? work.id : null} onClose={() => setSharing(false)} />
    </div>
  );
}
