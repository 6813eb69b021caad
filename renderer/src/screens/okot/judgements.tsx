import type { FeitInhoud } from '../../../../shared/dossier/feit.ts';
import { nowIso } from '../../app/today.ts';
import { answerOf, clearAnswer, setAnswer } from '../../dossier/answers.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { okotText as t } from '../../text/okot.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FactInput } from '../intake/fact-input.tsx';
import styles from './okot.module.css';

/** What the consultant judges, and what VDAB decides; the list counts per academic year, so it needs its source. */
const FACTS = [
  'opleiding.opOkotLijst',
  'vdab.pastInTraject',
  'vdab.screening',
  'vdab.beoordelingDiploma',
  'vdab.beslissingOkot',
];

export function Judgements() {
  const { dossier, change } = useWork();
  const { byId } = useDictionary();
  return (
    <section aria-labelledby="beoordeling" className={cx(styles.box)}>
      <h2 id="beoordeling">{t.beoordeling}</h2>
      <div className={cx(styles.judgements)}>
        {FACTS.map((id) => {
          const def = byId.get(id);
          if (def === undefined) return null;
          const answer = answerOf(dossier, id);
          const given = answer.kind === 'waarde' ? answer : null;
          const put = (waarde: FeitInhoud, bewijs: string, typing: boolean): void =>
            change(
              (before) =>
                setAnswer(before, id, waarde, {
                  bron: 'begeleider',
                  op: nowIso(),
                  ...(bewijs === '' ? {} : { bewijs }),
                }),
              typing,
            );
          return (
            <div key={id} className={cx(styles.judgement)}>
              <FactInput
                def={def}
                value={given?.waarde ?? null}
                onChange={(waarde) => {
                  if (waarde !== null) put(waarde, given?.bewijs ?? '', false);
                }}
              />
              {given === null ? null : (
                <>
                  <TextField
                    label={id === 'opleiding.opOkotLijst' ? t.opLijst : t.bewijs}
                    hint={id === 'opleiding.opOkotLijst' ? t.opLijstHint : undefined}
                    multiline
                    value={given.bewijs ?? ''}
                    onChange={(bewijs) => put(given.waarde, bewijs, true)}
                  />
                  <div className={cx(styles.wipe)}>
                    <Button
                      variant="soft"
                      aria-label={`${t.wis}: ${def.label}`}
                      onPress={() => change((before) => clearAnswer(before, id))}
                    >
                      {t.wis}
                    </Button>
                  </div>
                </>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
