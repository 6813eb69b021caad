import { useMemo, useState } from 'react';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { CalibrationReport } from './calibration.tsx';
import { Effects } from './effects.tsx';
import { estimateWords } from './estimate-bar.tsx';
import { ExemptionMap } from './exemption-map.tsx';
import { Gates } from './gates.tsx';
import { Summary } from './summary.tsx';
import styles from './vrijstellingen.module.css';

/** What may be exempted in one pathway, on what ground, course by course; and what the counsellor claims. */
export function VrijstellingenScreen() {
  const { advies, dossier } = useWork();
  const { words } = useDictionary();
  const [chosen, setChosen] = useState<string | null>(null);
  const proposals = advies?.voorstellen ?? [];
  const proposal = proposals.find(({ id }) => id === (chosen ?? dossier.pop?.keuze)) ?? proposals[0];
  const id = proposal?.id;
  const plan = useMemo(
    () => (advies === null ? null : buildPop(dossier, advies, { woordenboek: words, gekozen: id })),
    [dossier, advies, words, id],
  );
  if (plan === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const { vrijstelling, keuze } = plan;
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{t.titel}</h1>
          <p className={cx(styles.intro)}>{t.uitleg}</p>
        </div>
        {proposals.length < 2 ? null : (
          <div className={cx(styles.picker)}>
            <Select
              label={t.traject}
              options={proposals.map((one) => ({
                id: one.id,
                label: one.instelling === null ? one.titel : `${one.titel}, ${one.instelling}`,
              }))}
              value={id ?? null}
              onChange={setChosen}
            />
          </div>
        )}
      </header>
      {vrijstelling === null || keuze === null || proposal === undefined ? (
        <p className={cx(styles.box)}>{t.geen}</p>
      ) : (
        <Gates proposal={proposal} estimate={estimateWords({ vrijstelling, traject: keuze.traject })}>
          <Summary vrijstelling={vrijstelling} traject={keuze.traject} />
          {vrijstelling.effect === null ? null : <Effects effect={vrijstelling.effect} />}
          <section className={cx(styles.box)} aria-labelledby="vak-per-vak">
            <h2 id="vak-per-vak">{t.onderdelen}</h2>
            <ExemptionMap key={proposal.id} proposal={proposal} vrijstelling={vrijstelling} />
          </section>
          <CalibrationReport />
        </Gates>
      )}
    </div>
  );
}
