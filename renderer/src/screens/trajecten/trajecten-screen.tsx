import { useState } from 'react';
import { hrefOf } from '../../app/route.ts';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { trajectenText as t } from '../../text/trajecten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { MeasuresDialog } from './measures-dialog.tsx';
import { type Pathway, pathways } from './pathway.ts';
import { PathwayCard } from './pathway-card.tsx';
import { ProgrammeOffer } from './programme-offer.tsx';
import { RightsTable } from './rights-table.tsx';
import { Scatter } from './scatter.tsx';
import styles from './trajecten.module.css';

const MOST_COMPARED = 3;

/** The proposals: as a picture, as cards, side by side. `focus`: a programme that was looked up. */
export function TrajectenScreen({ focus }: { readonly focus: string | null }) {
  const work = useWork();
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [comparing, setComparing] = useState(false);
  const [opened, setOpened] = useState<Pathway | null>(null);
  const [choosing, setChoosing] = useState<Pathway | null>(null);
  const { advies, plan } = work;
  if (advies === null || plan === null) return <p className={cx(styles.quiet)}>{appText.laden}</p>;
  const all = pathways(advies, plan);
  const chosen = all.filter(({ voorstel }) => compared.includes(voorstel.id));
  const toggle = (id: string): void =>
    setCompared((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-MOST_COMPARED),
    );
  const scale = Math.max(1, ...all.map(({ traject }) => traject.nettoKost.max ?? traject.nettoKost.min ?? 0));
  const show = (id: string): void => {
    const card = document.getElementById(`traject-${id}`);
    card?.scrollIntoView({ block: 'center' });
    card?.focus();
  };
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.head)}>
        <div>
          <h1>{t.titel}</h1>
          <p className={cx(styles.quiet)}>{t.uitleg}</p>
        </div>
        <div className={cx(styles.compareBar)}>
          {all.length < 2 ? null : chosen.length < 2 ? (
            <span className={cx(styles.quiet)}>{t.vergelijkHint}</span>
          ) : (
            <Button variant="primary" onPress={() => setComparing(true)}>
              {t.vergelijkKnop(chosen.length)}
            </Button>
          )}
        </div>
      </header>
      {focus === null ? null : <ProgrammeOffer id={focus} />}
      {all.length === 0 ? (
        <p className={cx(styles.empty)}>
          {t.geen} <a href={hrefOf({ screen: 'dossier', id: work.id, tab: 'intake', focus: null })}>{t.naarIntake}</a>
        </p>
      ) : (
        <Scatter pathways={all} onSelect={show} />
      )}
      <ol className={cx(styles.cards)}>
        {all.map((pathway) => (
          <li key={pathway.voorstel.id}>
            <PathwayCard
              pathway={pathway}
              scale={scale}
              compared={compared.includes(pathway.voorstel.id)}
              onCompare={() => toggle(pathway.voorstel.id)}
              onOpen={() => setOpened(pathway)}
              onChoose={() => setChoosing(pathway)}
              isChosen={work.dossier.pop?.keuze === pathway.voorstel.id}
            />
          </li>
        ))}
      </ol>
      <RightsTable rechten={plan.rechten} />
      <MeasuresDialog pathway={opened} onClose={() => setOpened(null)} />
      <CompareDialog pathways={chosen} isOpen={comparing} onClose={() => setComparing(false)} onChoose={setChoosing} />
      <ChooseDialog pathway={choosing} onClose={() => setChoosing(null)} />
    </div>
  );
}
