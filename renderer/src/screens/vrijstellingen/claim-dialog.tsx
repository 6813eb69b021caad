import { type FormEvent, useState } from 'react';
import { vrijstellingenText as t } from '../../text/vrijstellingen.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Prior } from './map-model.ts';
import styles from './vrijstellingen.module.css';

export interface ClaimDialogProps {
  /** The course to be exempted from. */
  readonly onderdeel: string;
  readonly priors: readonly Prior[];
  /** What was dropped on it. */
  readonly start: string | null;
  readonly door: string;
  readonly onMake: (prior: Prior, reden: string, door: string) => void;
  readonly onClose: () => void;
}

const labelOf = ({ vak, kwalificatieNaam, details }: Prior): string =>
  vak === null
    ? t.heelDiploma(kwalificatieNaam)
    : [`${vak} (${kwalificatieNaam})`, details].filter((part) => part !== '').join(' · ');

/** Asks on what and why. It becomes "te onderzoeken" and nothing more: the institution decides. */
export function ClaimDialog({ onderdeel, priors, start, door: by, onMake, onClose }: ClaimDialogProps) {
  const [chosen, setChosen] = useState(start);
  const [reden, setReden] = useState('');
  const [door, setDoor] = useState(by);
  const [tried, setTried] = useState(false);
  const prior = priors.find(({ id }) => id === chosen);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (prior !== undefined && reden.trim() !== '') onMake(prior, reden.trim().normalize('NFC'), door.trim());
  };
  const others = (prior?.voor ?? []).filter((naam) => naam !== onderdeel);
  return (
    <Dialog title={t.vrijstelTitel(onderdeel)} isOpen onClose={onClose}>
      <form className={cx(styles.claim)} onSubmit={submit} noValidate aria-label={t.vrijstelTitel(onderdeel)}>
        <p className={cx(styles.quiet)}>{t.vrijstelUitleg}</p>
        <Select
          label={t.vrijstelOp}
          options={priors.map((one) => ({ id: one.id, label: labelOf(one) }))}
          value={chosen}
          onChange={setChosen}
          error={tried && prior === undefined ? t.vrijstelOpLeeg : null}
        />
        {others.length === 0 ? null : <p>{t.dientAl(others.join(', '))}</p>}
        <TextField
          label={t.vrijstelReden}
          value={reden}
          onChange={setReden}
          error={tried && reden.trim() === '' ? t.vrijstelRedenLeeg : null}
          multiline
          tall
        />
        <TextField label={t.vrijstelDoor} value={door} onChange={setDoor} />
        <p className={cx(styles.buttons)}>
          <Button type="submit" variant="primary">
            {t.vrijstelBewaar}
          </Button>
          <Button variant="plain" onPress={onClose}>
            {t.annuleer}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
