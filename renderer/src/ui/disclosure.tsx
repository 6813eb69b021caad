import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './disclosure.module.css';

export interface DisclosureProps {
  readonly title: ReactNode;
  /** Said at the end of the row: how many, or the value in short. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly level?: 2 | 3 | 4;
}

export function Disclosure({ title, aside, children, open, onOpenChange, level = 3 }: DisclosureProps) {
  return (
    <AriaDisclosure
      className={cx(styles.item)}
      {...(open === undefined ? {} : onOpenChange === undefined ? { defaultExpanded: open } : { isExpanded: open })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      <Heading level={level} className={cx(styles.heading)}>
        <Button slot="trigger" className={cx(styles.trigger)}>
          <span className={cx(styles.arrow)} aria-hidden="true" />
          <span className={cx(styles.title)}>{title}</span>
          {aside === undefined ? null : <span className={cx(styles.aside)}>{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={cx(styles.panel)}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
