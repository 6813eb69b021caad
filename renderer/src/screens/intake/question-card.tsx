import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FeitInhoud } from '../../../../shared/dossier/feit.ts';
import { nowIso } from '../../app/today.ts';
import { type Answer, type AnswerOrigin, type AnswerSource, canBeUnknown } from '../../dossier/answers.ts';
import type { Fact } from '../../dossier/dictionary.tsx';
import { intakeText as t } from '../../text/intake.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FactInput, optionsOf, valueOfOption } from './fact-input.tsx';
import styles from './intake.module.css';
import { ListInput } from './list-input.tsx';

export interface QuestionCardProps {
  readonly fact: Fact;
  readonly answer: Answer;
  /** Labels of the measures that the answer decides about. */
  readonly decides: readonly string[];
  /** Amounts that it narrows, with the measure that they belong to. */
  readonly amounts: readonly string[];
  readonly editing: boolean;
  readonly onAnswer: (value: FeitInhoud, origin: AnswerOrigin) => void;
  readonly onUnknown: () => void;
  readonly onLater: () => void;
  readonly onBack: (() => void) | null;
  readonly onClear: () => void;
  readonly onNote: () => void;
}

const SOURCES: readonly AnswerSource[] = ['klant', 'attest', 'register', 'begeleider'];

/** Letters that steer belong to the card, unless they are being typed into an answer. */
function isTyping(target: EventTarget, fact: Fact): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea')) return false;
  if (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox')) return false;
  return (
    !(fact.type === 'geheel' || fact.type === 'decimaal') || target.inputMode === 'text' || target.inputMode === ''
  );
}

/** One question, large. Enter goes on, digits choose, w = weet niet, ? = waarom, n = notitie. */
export function QuestionCard(props: QuestionCardProps) {
  const { fact, answer, decides, amounts, editing } = props;
  const known = answer.kind === 'waarde' ? answer : null;
  const [value, setValue] = useState<FeitInhoud | null>(known?.waarde ?? null);
  const [source, setSource] = useState<AnswerSource>(known?.bron ?? 'klant');
  const [proof, setProof] = useState(known?.bewijs ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [why, setWhy] = useState(false);
  const [missing, setMissing] = useState(false);
  const card = useRef<HTMLElement>(null);
  // Chosen from the list below, the question may be out of sight.
  useEffect(() => {
    if (editing) card.current?.scrollIntoView({ block: 'nearest' });
  }, [editing]);
  const options = optionsOf(fact);
  const isList = fact.type === 'lijst';

  const submit = (): void => {
    if (problem !== null) return;
    const given = value ?? (isList ? [] : null);
    if (given === null) {
      setMissing(true);
      return;
    }
    props.onAnswer(given, { bron: source, op: nowIso(), ...(proof.trim() === '' ? {} : { bewijs: proof.trim() }) });
  };
  const unknown = canBeUnknown(fact.id) ? props.onUnknown : props.onLater;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || target === null) return;
    const run = keyAction(event.key, target);
    if (run === null) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const keyAction = (key: string, target: HTMLElement): (() => void) | null => {
    if (key === 'Enter') {
      const ownEnter = target.closest('button, textarea, a, [role=listbox], [role=option]') !== null;
      return ownEnter || isList ? null : submit;
    }
    if (isTyping(target, fact)) return null;
    const option = /^[1-9]$/.test(key) && !target.matches('input[inputmode]') ? options[Number(key) - 1] : undefined;
    if (option !== undefined) return () => choose(valueOfOption(fact, option.id));
    if (isList) return null;
    if (key === 'w') return unknown;
    if (key === '?') return () => setWhy((shown) => !shown);
    if (key === 'n') return props.onNote;
    return null;
  };
  const choose = (next: FeitInhoud | null): void => {
    setValue(next);
    setMissing(false);
  };
  return (
    <section
      ref={card}
      className={cx(styles.question)}
      aria-labelledby="vraag"
      data-feit={fact.id}
      data-type={fact.type}
      onKeyDownCapture={onKey}
    >
      <p className={cx(styles.kicker)}>{editing ? t.wijzig : t.volgende}</p>
      <h1 id="vraag" className={cx(styles.ask)}>
        {fact.vraag}
      </h1>
      {isList ? (
        <ListInput def={fact} value={value} onChange={choose} />
      ) : (
        <FactInput def={fact} value={value} onChange={choose} onProblem={setProblem} large autoFocus />
      )}
      <div role="alert" className={cx(styles.missing)}>
        {missing ? t.leegAntwoord : ''}
      </div>
      {why ? (
        <div className={cx(styles.why)} id="waarom">
          <p>{fact.waarom}</p>
          {decides.length === 0 ? null : (
            <p>
              {t.beslistOver} {decides.join(', ')}.
            </p>
          )}
          {amounts.length === 0 ? null : (
            <p>
              {t.bepaaltBedrag} {amounts.join('; ')}.
            </p>
          )}
        </div>
      ) : null}
      {editing ? (
        <div className={cx(styles.origin)}>
          <Select
            label={t.vanWie}
            options={SOURCES.map((id) => ({ id, label: t.bronnen[id] }))}
            value={source}
            onChange={(next) => setSource(SOURCES.find((id) => id === next) ?? 'klant')}
          />
          <TextField label={t.bewijs} hint={t.bewijsHint} value={proof} onChange={setProof} />
        </div>
      ) : null}
      <div className={cx(styles.steer)}>
        <Button variant="primary" onPress={submit}>
          {editing ? t.knopBewaar : t.knopVolgende}
          {isList ? null : <kbd className={cx(styles.kbd)}>⏎</kbd>}
        </Button>
        {canBeUnknown(fact.id) ? (
          <Button variant="plain" onPress={props.onUnknown}>
            {t.weetNiet}
            {isList ? null : <kbd className={cx(styles.kbd)}>w</kbd>}
          </Button>
        ) : null}
        <Button variant="plain" onPress={props.onLater}>
          {editing ? t.sluit : t.later}
        </Button>
      </div>
      <div className={cx(styles.aside)}>
        <Button variant="soft" onPress={() => setWhy((shown) => !shown)} aria-expanded={why}>
          {t.waarom}
          {isList ? null : <kbd className={cx(styles.kbd)}>?</kbd>}
        </Button>
        <span className={cx(styles.spring)} />
        {editing && known !== null ? (
          <Button variant="soft" onPress={props.onClear}>
            {t.wisAntwoord}
          </Button>
        ) : null}
        {props.onBack === null ? null : (
          <Button variant="soft" onPress={props.onBack}>
            {t.vorige}
          </Button>
        )}
        <Button variant="soft" onPress={props.onNote}>
          {t.notitie}
          {isList ? null : <kbd className={cx(styles.kbd)}>n</kbd>}
        </Button>
      </div>
    </section>
  );
}
