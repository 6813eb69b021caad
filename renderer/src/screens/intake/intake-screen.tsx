import { useRef, useState } from 'react';
import { bedragLabel } from '../../../../shared/plan/labels.ts';
import { lowerFirst } from '../../../../shared/plan/verdicts.ts';
import { useClientView } from '../../app/client-view.ts';
import { goTo, hrefOf } from '../../app/route.ts';
import { nowIso } from '../../app/today.ts';
import { answerOf, clearAnswer, setAnswer, setUnknown } from '../../dossier/answers.ts';
import { useDictionary } from '../../dossier/dictionary.tsx';
import { useWork } from '../../dossier/work-context.ts';
import { appText } from '../../text/app.ts';
import { intakeText as t } from '../../text/intake.ts';
import { cx } from '../../ui/cx.ts';
import { useToasts } from '../../ui/toast.tsx';
import { ClientDialog } from './client-dialog.tsx';
import styles from './intake.module.css';
import { KnownFacts } from './known-facts.tsx';
import { MeaningPanel } from './meaning-panel.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { QuestionCard } from './question-card.tsx';

/** The conversation: one question, what is known, and what it means. `focus`: the fact that is looked at again. */
export function IntakeScreen({ focus }: { readonly focus: string | null }) {
  const work = useWork();
  const { byId } = useDictionary();
  const toasts = useToasts();
  const client = useClientView();
  // Put off, the longest ago first: they come back when nothing else is left to ask.
  const [later, setLater] = useState<readonly string[]>([]);
  const [noting, setNoting] = useState(false);
  const [describing, setDescribing] = useState(false);
  const asked = useRef<string[]>([]);
  // The advice that an answer was given to: until the next one is there, no question is shown that may not be asked.
  const [answeredOn, setAnsweredOn] = useState<unknown>(null);

  const { advies, dossier } = work;
  const open = (id: string | null): void => goTo({ screen: 'dossier', id: work.id, tab: 'intake', focus: id });
  const questions = (advies?.vragen ?? []).filter(({ feit }) => answerOf(dossier, feit).kind === 'geen');
  const next =
    questions.find(({ feit }) => !later.includes(feit)) ??
    questions.toSorted((a, b) => later.indexOf(a.feit) - later.indexOf(b.feit))[0];
  const editing = focus !== null && byId.has(focus);
  const id = editing ? focus : next?.feit;
  const fact = id === undefined ? undefined : byId.get(id);
  const waiting = advies === null || (!editing && answeredOn === advies);

  const done = (answered: string): void => {
    asked.current = [...asked.current.filter((other) => other !== answered), answered];
    setAnsweredOn(advies);
    if (editing) open(null);
  };
  const labels = new Map(
    [...(advies?.maatregelen ?? []), ...(advies?.voorstellen ?? []).flatMap((v) => v.maatregelen)].map((m) => [
      m.id,
      m.label,
    ]),
  );
  const asking = advies?.vragen.find(({ feit }) => feit === id);
  const decides = asking?.beslistOver ?? [];
  const previous = asked.current.findLast((other) => other !== id);

  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.left)}>
        {fact === undefined || waiting ? (
          <section className={cx(styles.question)} aria-live="polite">
            {waiting ? (
              <p className={cx(styles.kicker)}>{t.rekenen}</p>
            ) : (
              <>
                <h1>{t.klaarTitel}</h1>
                <p>{t.klaar}</p>
                <p>
                  <a href={hrefOf({ screen: 'dossier', id: work.id, tab: 'trajecten', focus: null })}>
                    {t.naarTrajecten}
                  </a>
                </p>
              </>
            )}
          </section>
        ) : (
          <QuestionCard
            key={`${fact.id}${editing}`}
            fact={fact}
            answer={answerOf(dossier, fact.id)}
            decides={decides.map((measure) => labels.get(measure) ?? measure)}
            amounts={(asking?.bedragen ?? []).map(
              ({ maatregel, naam }) =>
                `${labels.get(maatregel) ?? maatregel}: ${lowerFirst(bedragLabel(maatregel, naam))}`,
            )}
            editing={editing}
            onAnswer={(value, origin) => {
              work.change((before) => setAnswer(before, fact.id, value, origin));
              done(fact.id);
            }}
            onUnknown={() => {
              work.change((before) => setUnknown(before, fact.id, nowIso()));
              done(fact.id);
            }}
            onLater={() => {
              setLater((before) => [...before.filter((other) => other !== fact.id), fact.id]);
              if (editing) open(null);
            }}
            onBack={previous === undefined ? null : () => open(previous)}
            onClear={() => {
              work.change((before) => clearAnswer(before, fact.id));
              toasts.say(t.gewist, {
                label: appText.ongedaanMaken,
                run: () => toasts.announce(work.undo() ? appText.ongedaan : ''),
              });
              open(null);
            }}
            onNote={() => setNoting(true)}
          />
        )}
        <KnownFacts onEdit={open} onDescribe={() => setDescribing(true)} />
      </div>
      <MeaningPanel openQuestions={questions.length} />
      {client.on ? null : <NoteDialog isOpen={noting} onClose={() => setNoting(false)} />}
      <ClientDialog isOpen={describing} onClose={() => setDescribing(false)} />
    </div>
  );
}
