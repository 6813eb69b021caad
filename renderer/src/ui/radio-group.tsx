import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './radio-group.module.css';
import type { Option } from './select.tsx';

export interface RadioGroupProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  /** Shows the digit that chooses each option. */
  readonly numbered?: boolean;
  readonly autoFocus?: boolean;
}

/** Large choices under each other, each at least as high as a finger. */
export function RadioGroup({ label, options, value, onChange, numbered = false, autoFocus }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      className={cx(styles.group)}
      aria-label={label}
      value={value}
      onChange={onChange}
      data-columns={options.length > 6 ? 2 : 1}
    >
      {options.map((option, index) => (
        <Radio
          key={option.id}
          value={option.id}
          className={cx(styles.radio)}
          autoFocus={autoFocus === true && (value === null ? index === 0 : value === option.id)}
        >
          <span className={cx(styles.mark)} aria-hidden="true" />
          <span className={cx(styles.text)}>{option.label}</span>
          {numbered && index < 9 ? (
            <span className={cx(styles.key)} aria-hidden="true">
              {index + 1}
            </span>
          ) : null}
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
