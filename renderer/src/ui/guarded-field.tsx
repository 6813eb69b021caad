/** A text field whose content is read by a guard: what cannot be read stays visible, with a sentence, and is never passed on. */
import { type KeyboardEvent, useEffect, useState } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';

type Reading<T> = { readonly ok: true; readonly value: T | null } | { readonly ok: false; readonly melding: string };

export interface GuardedFieldProps<T> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: T | null;
  /** Called with every value that can be read; null when the field is empty. */
  readonly onChange: (value: T | null) => void;
  /** Tells whether the field holds something that cannot be read. */
  readonly onProblem?: (melding: string | null) => void;
  readonly read: (text: string) => Reading<T>;
  readonly write: (value: T | null) => string;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  /** What a key types instead: the comma for the point of the numeric keypad. */
  readonly typed?: (key: string) => string;
  readonly inputMode?: 'decimal' | 'numeric' | 'text';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export function GuardedField<T extends string | number>(props: GuardedFieldProps<T>) {
  const { value, read, write, onChange, onProblem } = props;
  const [text, setText] = useState(() => write(value));
  const [shownFor, setShownFor] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  // The value changed from outside (undo, another dossier): show that one.
  if (value !== shownFor) {
    setShownFor(value);
    setText(write(value));
    setProblem(null);
  }
  useEffect(() => onProblem?.(problem), [problem, onProblem]);

  const take = (next: string): void => {
    setText(next);
    const reading = read(next);
    const melding = reading.ok ? null : reading.melding;
    setProblem(melding);
    // At once: an effect would come after the Enter of someone who types fast.
    onProblem?.(melding);
    if (!reading.ok) return;
    setShownFor(reading.value);
    if (reading.value !== value) onChange(reading.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const typed = props.typed?.(event.key) ?? event.key;
    if (typed === event.key || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    event.currentTarget.setRangeText(typed, selectionStart ?? text.length, selectionEnd ?? text.length, 'end');
    take(event.currentTarget.value);
  };
  // While someone is still typing, a half-written date is no mistake yet.
  const shown = problem !== null && (left || props.inputMode !== 'text') ? problem : null;
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={text}
      onChange={take}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (problem === null) setText(write(shownFor));
      }}
      isInvalid={shown !== null}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      inputMode={props.inputMode ?? 'text'}
    >
      <Label className={props.hideLabel === true ? 'visually-hidden' : cx(styles.label)}>{props.label}</Label>
      <span className={cx(styles.unit)}>
        <Input className={cx(styles.control)} onKeyDown={onKeyDown} placeholder={props.placeholder ?? ''} />
        {props.unit === undefined ? null : <span className={cx(styles.unitText)}>{props.unit}</span>}
      </span>
      {props.hint === undefined ? null : (
        <Text slot="description" className={cx(styles.hint)}>
          {props.hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{shown ?? ''}</FieldError>
    </AriaTextField>
  );
}
