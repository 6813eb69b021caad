import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `side` slides in from the right and leaves the page readable. */
  readonly kind?: 'middle' | 'wide' | 'side';
  readonly footer?: ReactNode;
}

export function Dialog({ title, isOpen, onClose, children, kind = 'middle', footer }: DialogProps) {
  return (
    <ModalOverlay
      className={cx(styles.overlay, styles[`overlay-${kind}`])}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className={cx(styles.modal, styles[kind])}>
        <AriaDialog className={cx(styles.dialog)}>
          <header className={cx(styles.head)}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <Button className={cx(styles.close)} onPress={onClose} aria-label="Sluiten">
              <span aria-hidden="true">✕</span>
            </Button>
          </header>
          <div className={cx(styles.body)}>{children}</div>
          {footer === undefined ? null : <footer className={cx(styles.foot)}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
