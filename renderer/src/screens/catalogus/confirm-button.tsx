import { useState } from 'react';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface ConfirmButtonProps {
  /** What is removed: said to who cannot see the row, and in the question. */
  readonly what: string;
  readonly explanation?: string;
  readonly onConfirm: () => void;
}

/** Removes something after asking. */
export function ConfirmButton({ what, explanation, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  return (
    <>
      <Button aria-label={`${t.verwijder}: ${what}`} onPress={() => setAsking(true)}>
        {t.verwijder}
      </Button>
      <Dialog
        title={t.verwijderTitel}
        isOpen={asking}
        onClose={close}
        footer={
          <>
            <Button onPress={close} autoFocus>
              {t.annuleer}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                close();
                onConfirm();
              }}
            >
              {t.verwijder}
            </Button>
          </>
        }
      >
        <p>{what}</p>
        {explanation === undefined ? null : <p>{explanation}</p>}
      </Dialog>
    </>
  );
}
