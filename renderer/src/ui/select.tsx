import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

export function Select({ label, hideLabel = false, options, value, onChange, placeholder, ...rest }: SelectProps) {
  return (
    <AriaSelect
      className={cx(styles.field)}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder ?? 'Kies'}
      isInvalid={typeof rest.error === 'string'}
      autoFocus={rest.autoFocus ?? false}
    >
      <Label className={hideLabel ? 'visually-hidden' : cx(styles.label)}>{label}</Label>
      <Button className={cx(styles.select)}>
        <SelectValue />
        <span className={cx(styles.chevron)} aria-hidden="true" />
      </Button>
      <FieldError className={cx(styles.error)}>{rest.error ?? ''}</FieldError>
      <Popover className={cx(styles.popover)}>
        <ListBox className={cx(styles.list)} items={options.map((option) => ({ ...option }))}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
