import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly multiline?: boolean;
  /** Room for several lines before anything is written. */
  readonly tall?: boolean;
  readonly type?: 'text' | 'password' | 'search' | 'email';
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel = false,
    value,
    onChange,
    hint,
    error,
    multiline = false,
    tall = false,
    type = 'text',
  } = props;
  const invalid = typeof error === 'string';
  const shared = { className: cx(styles.control, multiline && styles.area), placeholder: props.placeholder ?? '' };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      isInvalid={invalid}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(multiline ? {} : { type })}
      autoComplete={props.autoComplete ?? 'off'}
      maxLength={props.maxLength ?? (multiline ? 4000 : 200)}
    >
      <Label className={hideLabel ? 'visually-hidden' : cx(styles.label)}>{label}</Label>
      {multiline ? <TextArea {...shared} rows={tall ? 3 : 1} /> : <Input {...shared} spellCheck={type === 'text'} />}
      {hint === undefined ? null : (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error ?? ''}</FieldError>
    </AriaTextField>
  );
}
