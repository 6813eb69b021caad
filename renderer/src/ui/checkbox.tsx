import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './field.module.css';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly label?: string;
}

export function Checkbox({ checked, onChange, children, label }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={cx(styles.check)}
      isSelected={checked}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={cx(styles.box)} aria-hidden="true" />
      <span>{children}</span>
    </AriaCheckbox>
  );
}
