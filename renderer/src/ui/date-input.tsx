import { formatDate } from '../../../shared/format/dates.ts';
import { type DateRule, readDate, writeDate } from './date-guard.ts';
import { GuardedField, type GuardedFieldProps } from './guarded-field.tsx';

type Common = Omit<GuardedFieldProps<string>, 'read' | 'write' | 'typed' | 'inputMode'>;

export type DateInputProps = Common & DateRule;

/** A date typed as 12/03/2026 (or 12 maart 2026); the value is an ISO day. Says back which day was read. */
export function DateInput({ min, max, month = false, ...rest }: DateInputProps) {
  return (
    <GuardedField<string>
      {...rest}
      hint={rest.value !== null && !month ? formatDate(rest.value) : rest.hint}
      read={(text) => {
        const reading = readDate(text, { min, max, month });
        return reading.ok ? { ok: true, value: reading.iso } : reading;
      }}
      write={(iso) => writeDate(iso, month)}
      inputMode="text"
      placeholder={month ? 'mm/jjjj' : 'dd/mm/jjjj'}
    />
  );
}
