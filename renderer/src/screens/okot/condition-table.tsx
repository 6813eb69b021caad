import { useState } from 'react';
import { answerOf, setAnswer } from '../../dossier/answers.ts';
import { useWork } from '../../dossier/work-context.ts';
import { okotText as t } from '../../text/okot.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { SourceLink } from '../../ui/source-link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { MeasureView, ReasonView } from '../../verdict/measure-view.ts';
import { VerdictMark } from '../../verdict/verdict-chip.tsx';
import styles from './okot.module.css';

/** One row per condition, with the proof of the fact it rests on. */
export function ConditionTable({ view }: { readonly view: MeasureView }) {
  const facts = new Map(view.raw.redenen.map((reden) => [reden.id, Object.keys(reden.feiten)]));
  return (
    <div className={cx(styles.tableBox)}>
      <table className={cx(styles.table)}>
        <thead>
          <tr>
            <th scope="col">{t.voorwaarde}</th>
            <th scope="col">{t.klant}</th>
            <th scope="col">{t.bewijs}</th>
            <th scope="col">{t.bron}</th>
            <th scope="col">{t.oordeel}</th>
          </tr>
        </thead>
        <tbody>
          {view.redenen.map((reden) => (
            <tr key={reden.id}>
              <th scope="row">{reden.norm}</th>
              <td>
                {reden.bijJou ?? ''}
                {reden.beslissing === null ? null : <span className={cx(styles.quiet)}> {reden.beslissing}</span>}
              </td>
              <td>
                <Proof reden={reden} facts={facts.get(reden.id) ?? []} />
              </td>
              <td className={cx(styles.quiet)}>
                {reden.bron === null ? null : <SourceLink url={reden.bron.url}>{reden.bron.uitgever}</SourceLink>}
                <br />
                {reden.zekerheid}
              </td>
              <td className={cx(styles.outcome)}>
                <VerdictMark vorm={reden.vorm} tekst="" />
                <span>{reden.uitkomst}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The proof belongs to the answer, so it is kept with it and travels along. */
function Proof({ reden, facts }: { readonly reden: ReasonView; readonly facts: readonly string[] }) {
  const { dossier, change } = useWork();
  const [writing, setWriting] = useState(false);
  const fact = facts.find((id) => answerOf(dossier, id).kind === 'waarde');
  if (fact === undefined) return null;
  const answer = answerOf(dossier, fact);
  if (answer.kind !== 'waarde') return null;
  if (!writing && answer.bewijs === undefined) {
    return (
      <Button variant="soft" onPress={() => setWriting(true)} aria-label={t.bewijsVan(reden.norm)}>
        {t.bewijsBij}
      </Button>
    );
  }
  const { kind: _kind, waarde, bewijs: _bewijs, ...origin } = answer;
  return (
    <TextField
      label={t.bewijsVan(reden.norm)}
      hideLabel
      multiline
      autoFocus={writing}
      value={answer.bewijs ?? ''}
      onChange={(bewijs) =>
        change((before) => setAnswer(before, fact, waarde, { ...origin, ...(bewijs === '' ? {} : { bewijs }) }), true)
      }
    />
  );
}
