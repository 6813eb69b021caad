import { useState } from 'react';
import { kluisText as t } from '../../text/kluis.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './kluis.module.css';
import { passphraseStrength } from './passphrase-strength.ts';

const SHORTEST = 12;
const FULL_BITS = 64;

export interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly again: string;
  readonly onChange: (value: string, again: string) => void;
  /** After pressing the button: what is missing is said. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
}

/** Is this a passphrase that may be used? */
export const isGood = (value: string, again: string): boolean => value.length >= SHORTEST && value === again;

/** A new passphrase, twice, with the time that guessing it takes. */
export function NewPassphrase({ label, value, again, onChange, tried, autoFocus = false }: NewPassphraseProps) {
  const [shown, setShown] = useState(false);
  const strength = passphraseStrength(value);
  const type = shown ? 'text' : 'password';
  return (
    <>
      <TextField
        label={label}
        type={type}
        value={value}
        onChange={(next) => onChange(next, again)}
        hint={t.tip}
        error={tried && value.length < SHORTEST ? t.tekort : null}
        autoFocus={autoFocus}
        autoComplete="new-password"
        maxLength={1000}
      />
      {value === '' ? null : (
        <div className={cx(styles.strength)} aria-live="polite">
          <svg
            className={cx(styles.meter)}
            data-level={strength.level}
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={Math.min(100, (strength.bits / FULL_BITS) * 100)} height="6" />
          </svg>
          <p>
            <strong>{t.sterkte[strength.level]}.</strong> {t.raden(strength.time)}
          </p>
        </div>
      )}
      <TextField
        label={t.herhaal}
        type={type}
        value={again}
        onChange={(next) => onChange(value, next)}
        error={tried && value !== again ? t.verschil : null}
        autoComplete="new-password"
        maxLength={1000}
      />
      <Checkbox checked={shown} onChange={setShown}>
        {t.toon}
      </Checkbox>
    </>
  );
}
