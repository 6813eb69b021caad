import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ApiError } from '../../../../shared/api/errors.ts';
import type { Result } from '../../../../shared/api/result.ts';
import { errorText } from '../../api/errors.ts';
import { bringFile } from '../../api/files.ts';
import { catalogusText as t } from '../../text/catalogus.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './catalogus.module.css';
import { ImportLines, type Lines } from './import-lines.tsx';

interface File {
  readonly ticket: string;
  readonly naam: string;
}

interface ImportButtonProps<P extends Lines> {
  readonly label: string;
  readonly title: string;
  readonly types: readonly string[];
  readonly preview: (file: File) => Promise<Result<P, ApiError>>;
  /** What would be taken, in one view. */
  readonly summary: (preview: P) => ReactNode;
  /** Takes all of it; a sentence when that fails. */
  readonly take: (file: File) => Promise<string | null>;
}

type Step<P> =
  | { readonly name: 'busy'; readonly text: string }
  | { readonly name: 'preview'; readonly file: File; readonly preview: P }
  | { readonly name: 'failed'; readonly text: string };

/** Chooses a file, shows what is in it, and takes it as a whole or not at all. */
export function ImportButton<P extends Lines>(props: ImportButtonProps<P>) {
  const { label, title, types, preview, summary, take } = props;
  const [step, setStep] = useState<Step<P> | null>(null);
  const look = async (chosen: globalThis.File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setStep({ name: 'busy', text: t.lezen });
    const ticket = await bringFile(chosen);
    if (!ticket.ok) {
      setStep({ name: 'failed', text: ticket.error });
      return;
    }
    const file = { ticket: ticket.value, naam: chosen.name.slice(0, 200) };
    const result = await preview(file);
    setStep(
      result.ok ? { name: 'preview', file, preview: result.value } : { name: 'failed', text: errorText(result.error) },
    );
  };
  const accept = async (file: File): Promise<void> => {
    setStep({ name: 'busy', text: t.bewaren });
    const failed = await take(file);
    setStep(failed === null ? null : { name: 'failed', text: failed });
  };
  const close = (): void => setStep(null);
  const takeable = step?.name === 'preview' && step.preview.aantalProblemen === 0;
  return (
    <>
      <FileTrigger acceptedFileTypes={[...types]} onSelect={(files) => void look(files?.[0])}>
        <Button variant="primary">{label}</Button>
      </FileTrigger>
      <Dialog
        title={title}
        isOpen={step !== null}
        onClose={close}
        kind="wide"
        footer={
          <>
            <Button onPress={close}>{t.annuleer}</Button>
            {takeable ? (
              <Button variant="primary" onPress={() => void accept(step.file)}>
                {t.voer}
              </Button>
            ) : null}
          </>
        }
      >
        <div className={cx(styles.part)}>
          <div role="status">{step?.name === 'busy' ? <p>{step.text}</p> : null}</div>
          <div role="alert">{step?.name === 'failed' ? <p>{step.text}</p> : null}</div>
          {step?.name === 'preview' ? (
            <>
              {summary(step.preview)}
              <ImportLines {...step.preview} />
            </>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
