import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';
import type { Option } from './select.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** When given, the options follow what is typed (search elsewhere); else they are filtered here. */
  readonly onSearch?: (text: string) => void;
  readonly placeholder?: string;
  readonly none?: string;
}

export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, options, value, onChange, onSearch, placeholder, none = 'Niets gevonden.' } = props;
  const items = options.map((option) => ({ ...option }));
  return (
    <AriaComboBox
      className={cx(styles.field)}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      {...(onSearch === undefined ? { defaultItems: items } : { items, onInputChange: onSearch })}
      allowsEmptyCollection
      menuTrigger={onSearch === undefined ? 'focus' : 'input'}
    >
      <Label className={hideLabel ? 'visually-hidden' : cx(styles.label)}>{label}</Label>
      <div className={cx(styles.comboBox)}>
        <Input className={cx(styles.control)} placeholder={placeholder ?? ''} />
        <Button className={cx(styles.comboButton)} aria-label="Toon de lijst">
          <span className={cx(styles.chevron)} aria-hidden="true" />
        </Button>
      </div>
      <Popover className={cx(styles.popover)}>
        <ListBox<Option> className={cx(styles.list)} renderEmptyState={() => <p className={cx(styles.none)}>{none}</p>}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
