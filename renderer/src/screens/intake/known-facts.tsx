import { useState } from 'react';
import { formatDate } from '../../../../shared/format/dates.ts';
import { feitTekst } from '../../../../shared/plan/facts.ts';
import { DOEL } from '../../../../shared/plan/labels.ts';
import { feitgetal } from '../../../../shared/plan/values.ts';
import { useClientView } from '../../app/client-view.ts';
import { type Answer, answeredIds, answerOf } from '../../dossier/answers.ts';
import { type Dictionary, useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { GROUPS, intakeText as t } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { cx } from '../../ui/cx.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import styles from './intake.module.css';

interface KnownFactsProps {
  readonly onEdit: (fact: string) => void;
  readonly onDescribe: () => void;
}

const partOf = (id: string): string => id.split('.')[0] ?? id;

/** An answer in words; a list says how many elements it has. */
function inWords(answer: Answer, id: string, { byId, words }: Dictionary): string {
  if (answer.kind !== 'waarde') return t.nietGeweten;
  const { waarde } = answer;
  if (Array.isArray(waarde)) {
    const names = waarde.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null && 'naam' in item
        ? [String(item.naam)]
        : typeof item === 'object' && item !== null && 'beroep' in item
          ? [String(item.beroep)]
          : typeof item === 'object' && item !== null && 'taal' in item
            ? [`${String(item.taal)}${'niveau' in item ? ` ${String(item.niveau)}` : ''}`]
            : [],
    );
    return names.length > 0 ? names.join(', ') : String(waarde.length);
  }
  if (typeof waarde === 'object') return '';
  // Texts that look like a date stay what they are.
  if (byId.get(id)?.type === 'tekst') return String(waarde);
  return feitTekst(words, id, waarde as string | number | boolean, feitgetal, formatDate);
}

/** Everything answered so far, in groups, each with where it comes from. */
export function KnownFacts({ onEdit, onDescribe }: KnownFactsProps) {
  const work = useWork();
  const dictionary = useDictionary();
  const client = useClientView();
  const [shown, setShown] = useState<string | null>(null);
  const { dossier } = work;
  const answered = answeredIds(dossier).filter(
    (id) => dictionary.byId.has(id) && !(client.on && partOf(id) === 'vdab'),
  );
  const rest = dictionary.facts.filter(({ id }) => answerOf(dossier, id).kind === 'geen' && id !== 'traject.aanwezig');
  const { vraag } = dossier;
  return (
    <section className={cx(styles.known)} aria-labelledby="geweten">
      <h2 id="geweten">{t.geweten}</h2>
      <Disclosure title={t.klantEnVraag} aside={vraag?.beroep ?? (vraag?.doel === undefined ? '' : DOEL[vraag.doel])}>
        <p className={cx(styles.quote)}>{vraag?.tekst ?? ''}</p>
        <Button onPress={onDescribe}>{t.klantWijzig}</Button>
      </Disclosure>
      {answered.length === 0 ? <p className={cx(styles.quiet)}>{t.nogNiets}</p> : null}
      {GROUPS.map((group) => {
        const ids = answered.filter((id) => group.parts.includes(partOf(id)));
        if (ids.length === 0) return null;
        return (
          <Disclosure
            key={group.id}
            title={group.label}
            aside={String(ids.length)}
            open={shown === group.id}
            onOpenChange={(open) => setShown(open ? group.id : null)}
          >
            <dl className={cx(styles.facts)}>
              {ids.map((id) => {
                const answer = answerOf(dossier, id);
                const label = dictionary.byId.get(id)?.label ?? id;
                return (
                  <div key={id} className={cx(styles.fact)}>
                    <dt>{label}</dt>
                    <dd data-unknown={answer.kind !== 'waarde'}>{inWords(answer, id, dictionary)}</dd>
                    <dd className={cx(styles.source)}>
                      {answer.kind === 'waarde' && answer.bron !== undefined ? t.bronnen[answer.bron] : ''}
                    </dd>
                    <dd>
                      <Button variant="plain" onPress={() => onEdit(id)} aria-label={t.wijzigKnop(label)}>
                        {t.lijstWijzig}
                      </Button>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </Disclosure>
        );
      })}
      <div className={cx(styles.other)}>
        <ComboBox
          label={t.zoekGegeven}
          placeholder={t.zoekHint}
          options={rest.map(({ id, label }) => ({ id, label }))}
          value={null}
          onChange={(id) => {
            if (id !== null) onEdit(id);
          }}
        />
      </div>
    </section>
  );
}
