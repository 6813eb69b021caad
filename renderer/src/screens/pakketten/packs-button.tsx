import { useCallback, useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { PackPreview, PackRow } from '../../../../shared/api/contract-packs.ts';
import { useCall } from '../../api/api-context.ts';
import { errorText } from '../../api/errors.ts';
import { bringFile } from '../../api/files.ts';
import { packChanged } from '../../dossier/pack-changed.ts';
import { pakkettenText as t } from '../../text/pakketten.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { PackPreviewView } from './pack-preview.tsx';
import styles from './pakketten.module.css';

/** Opens the rule packs: which one is in use, and bringing in another after seeing what it would change. */
export function PacksButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t.knop}</Button>
      <Dialog title={t.titel} isOpen={isOpen} onClose={() => setOpen(false)} kind="wide">
        <Packs />
      </Dialog>
    </>
  );
}

function Packs() {
  const call = useCall();
  const toasts = useToasts();
  const [packs, setPacks] = useState<readonly PackRow[]>([]);
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await call('packs.list', {});
    if (result.ok) setPacks(result.value.pakketten);
    else setError(errorText(result.error));
  }, [call]);
  useEffect(() => {
    void load();
  }, [load]);

  const look = async (input: { readonly ticket: string } | { readonly hash: string }): Promise<void> => {
    setError(null);
    const result = await call('packs.preview', input);
    if (result.ok) setPreview(result.value);
    else setError(errorText(result.error));
  };
  const bring = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const ticket = await bringFile(file);
    if (ticket.ok) await look({ ticket: ticket.value });
    else setError(ticket.error);
  };
  const take = async ({ hash, versie }: PackRow): Promise<void> => {
    const isKnown = packs.some((pack) => pack.hash === hash);
    const result = isKnown ? await call('packs.use', { hash }) : await call('packs.import', { hash });
    if (!result.ok) {
      setError(errorText(result.error));
      return;
    }
    setPacks(result.value.pakketten);
    setPreview(null);
    packChanged();
    toasts.say(t.gewisseld(versie));
  };

  return (
    <div className={cx(styles.body)}>
      <div role="alert">{error === null ? null : <p>{error}</p>}</div>
      {preview === null ? (
        <>
          <p>{t.uitleg}</p>
          <ul className={cx(styles.list)}>
            {packs.map((pack) => (
              <li key={pack.hash} className={cx(styles.row)}>
                <div className={cx(styles.head)}>
                  <strong>
                    {pack.versie}
                    {pack.inGebruik ? ` (${t.inGebruik})` : ''}
                  </strong>
                  {pack.inGebruik ? null : (
                    <Button aria-label={`${t.bekijk}: ${pack.versie}`} onPress={() => void look({ hash: pack.hash })}>
                      {t.bekijk}
                    </Button>
                  )}
                </div>
                <span className={cx(styles.quiet)}>{t[pack.herkomst]}</span>
                <span className={cx(styles.print)}>
                  {t.vingerafdruk}: {pack.vingerafdruk}
                </span>
              </li>
            ))}
          </ul>
          <div>
            <FileTrigger acceptedFileTypes={['.json']} onSelect={(files) => void bring(files?.[0])}>
              <Button variant="primary">{t.kies}</Button>
            </FileTrigger>
          </div>
        </>
      ) : (
        <PackPreviewView preview={preview} onBack={() => setPreview(null)} onTake={(pack) => void take(pack)} />
      )}
    </div>
  );
}
