import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is the one next step of a view; `quiet` has a border, `plain` has none, `soft` steps back. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'soft' | 'danger';
  /** As wide as its column, text at the start. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Button({ variant = 'quiet', wide = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[variant], wide && styles.wide)}>
      {children}
    </AriaButton>
  );
}
