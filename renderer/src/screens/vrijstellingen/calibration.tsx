import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/api/contract.ts';
import { formatNumber } from '../../../../shared/format/numbers.ts';
import { useCall } from '../../api/api-context.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './vrijstellingen.module.css';

type Report = OutputOf<'exemptions.calibration'>;
type Figures = Report['alle'];

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const within = ({ deel, van, tot }: NonNullable<Figures['binnen']>): string =>
  t.aandeel(percent(deel), percent(van), percent(tot));

function Row({ label, figures }: { readonly label: string; readonly figures: Figures }) {
  const { aantal, metCijfer, gemiddeldeFout, binnen } = figures;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{t.metCijfer(metCijfer, aantal)}</td>
      <td>{gemiddeldeFout === undefined ? t.geenCijferGegeven : t.vast(formatNumber(gemiddeldeFout))}</td>
      <td>{binnen === undefined ? '' : within(binnen)}</td>
    </tr>
  );
}

/** "Hoe goed is deze schatting?": the known error, with how few cases it rests on. */
export function CalibrationReport() {
  const call = useCall();
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    let gone = false;
    void call('exemptions.calibration', {}).then((result) => {
      if (!gone && result.ok) setReport(result.value);
    });
    return () => {
      gone = true;
    };
  }, [call]);
  if (report === null) return null;
  const { alle, perGrond, vakken } = report;
  return (
    <div className={cx(styles.box)}>
      <Disclosure title={t.hoeGoed} level={2}>
        <div className={cx(styles.lines)}>
          <p>{t.hoeGoedUitleg(alle.aantal, alle.metCijfer)}</p>
          <div className={cx(styles.scroll)}>
            <table className={cx(styles.table)}>
              <thead>
                <tr>
                  <th scope="col">{t.soortBewijs}</th>
                  <th scope="col">{t.gevallen}</th>
                  <th scope="col">{t.fout}</th>
                  <th scope="col">{t.binnen}</th>
                </tr>
              </thead>
              <tbody>
                {perGrond.map((one) => (
                  <Row key={one.grond} label={t.grond[one.grond as keyof typeof t.grond] ?? one.grond} figures={one} />
                ))}
                <Row label={t.samen} figures={alle} />
              </tbody>
            </table>
          </div>
          <p>{t.vakkenUitleg(vakken.paren)}</p>
          <ul className={cx(styles.lines)}>
            <li>{t.precisie(vakken.precisie.aantal, within(vakken.precisie))}</li>
            <li>{t.gevonden(vakken.gevonden.aantal, within(vakken.gevonden))}</li>
          </ul>
          <p>{t.zelfBeoordeeld}</p>
        </div>
      </Disclosure>
    </div>
  );
}
