import { formatNumber } from '../../../shared/format/numbers.ts';
import { GuardedField, type GuardedFieldProps } from './guarded-field.tsx';
import { type NumberRule, readNumber, typedInDecimalField, writeMoney, writeNumber } from './number-guard.ts';

type Common = Omit<GuardedFieldProps<number>, 'read' | 'write' | 'typed' | 'inputMode' | 'value' | 'onChange'>;

export interface NumberInputProps extends Common, NumberRule {
  /** The value as people write it: 12.5 is shown as 12,5. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

const toScaled = (value: number | null, decimals: number): number | null =>
  value === null ? null : Math.round(value * 10 ** decimals);
const fromScaled = (scaled: number | null, decimals: number): number | null =>
  scaled === null ? null : scaled / 10 ** decimals;

/** A number with `decimals` decimals at most (0 = whole numbers). Typing `12.5` gives 12,5; pasting it is refused. */
export function NumberInput({ decimals, min, max, value, onChange, hint, ...rest }: NumberInputProps) {
  const bounds =
    min === undefined || max === undefined
      ? hint
      : (hint ?? `Van ${formatNumber(min, 4)} tot ${formatNumber(max, 4)}.`);
  return (
    <GuardedField<number>
      {...rest}
      hint={bounds}
      value={toScaled(value, decimals)}
      onChange={(scaled) => onChange(fromScaled(scaled, decimals))}
      read={(text) => {
        const reading = readNumber(text, { decimals, min, max });
        return reading.ok ? { ok: true, value: reading.scaled } : reading;
      }}
      write={(scaled) => writeNumber(scaled, decimals)}
      {...(decimals === 0 ? {} : { typed: typedInDecimalField })}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
    />
  );
}

export interface MoneyInputProps extends Common {
  /** Whole cents. */
  readonly value: number | null;
  readonly onChange: (cents: number | null) => void;
  /** Bounds in whole cents. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Euro with two decimals, kept as whole cents. */
export function MoneyInput({ min, max, ...rest }: MoneyInputProps) {
  const euro = (cents: number | undefined): number | undefined => (cents === undefined ? undefined : cents / 100);
  return (
    <GuardedField<number>
      {...rest}
      unit={rest.unit ?? 'euro'}
      read={(text) => {
        const reading = readNumber(text, { decimals: 2, min: euro(min), max: euro(max) });
        return reading.ok ? { ok: true, value: reading.scaled } : reading;
      }}
      write={writeMoney}
      typed={typedInDecimalField}
      inputMode="decimal"
    />
  );
}
