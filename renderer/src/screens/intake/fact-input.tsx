import type { FeitInhoud } from '../../../../shared/dossier/feit.ts';
import { academicYearLabel, parseAcademicYear } from '../../../../shared/engine/calendar.ts';
import { todayIso } from '../../app/today.ts';
import type { Fact, Field } from '../../dossier/dictionary.tsx';
import { intakeText as t } from '../../text/intake.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { MoneyInput, NumberInput } from '../../ui/number-input.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface FactInputProps {
  readonly def: Fact | Field;
  readonly value: FeitInhoud | null;
  readonly onChange: (value: FeitInhoud | null) => void;
  readonly onProblem?: (melding: string | null) => void;
  /** One large question: choices under each other with digits. Otherwise a small field with its label. */
  readonly large?: boolean;
  readonly autoFocus?: boolean;
}

const MOST_DIGITS = 9;
const YEARS_BACK = 12;
const YEARS_AHEAD = 3;

/** The options that digits choose, in order; none for a field to type in. */
export function optionsOf(def: Fact | Field): readonly Option[] {
  if (def.type === 'boolean') {
    return [
      { id: 'ja', label: t.ja },
      { id: 'nee', label: t.nee },
    ];
  }
  return def.type === 'keuze' ? (def.opties ?? []).map(({ waarde, label }) => ({ id: waarde, label })) : [];
}

/** The value of an option: booleans are true and false in the dossier. */
export const valueOfOption = (def: Fact | Field, option: string): FeitInhoud =>
  def.type === 'boolean' ? option === 'ja' : option;

const optionOfValue = (def: Fact | Field, value: FeitInhoud | null): string | null =>
  value === null ? null : def.type === 'boolean' ? (value === true ? 'ja' : 'nee') : String(value);

function years(def: Fact | Field): readonly Option[] {
  const now = Number(todayIso().slice(0, 4));
  const bound = (index: 0 | 1): number => parseAcademicYear(String(def.bereik?.[index] ?? '')) ?? now;
  const first = Math.max(bound(0), now - YEARS_BACK);
  const last = Math.min(bound(1), now + YEARS_AHEAD);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const label = academicYearLabel(last - index);
    return { id: label, label };
  });
}

const bounds = (def: Fact | Field, factor: number): { readonly min?: number; readonly max?: number } => {
  const [min, max] = def.bereik ?? [];
  return typeof min === 'number' && typeof max === 'number' ? { min: min * factor, max: max * factor } : {};
};

/** The field for one fact, made from its entry in the dictionary. */
export function FactInput({ def, value, onChange, onProblem, large = false, autoFocus = false }: FactInputProps) {
  const common = { label: def.label, hideLabel: large, autoFocus, ...(onProblem === undefined ? {} : { onProblem }) };
  const number = typeof value === 'number' ? value : null;
  const unit = def.eenheid === undefined ? undefined : t.eenheden[def.eenheid];
  switch (def.type) {
    case 'boolean':
    case 'keuze': {
      const options = optionsOf(def);
      const shared = {
        label: def.label,
        options,
        value: optionOfValue(def, value),
        onChange: (option: string) => onChange(valueOfOption(def, option)),
        autoFocus,
      };
      return large && options.length <= MOST_DIGITS ? (
        <RadioGroup {...shared} numbered />
      ) : (
        <Select {...shared} hideLabel={large} />
      );
    }
    case 'academiejaar':
      return (
        <Select
          label={def.label}
          hideLabel={large}
          options={years(def)}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          autoFocus={autoFocus}
        />
      );
    case 'geheel':
    case 'decimaal': {
      if (def.eenheid === 'cent' || def.eenheid === 'cent/maand') {
        return <MoneyInput {...common} {...bounds(def, 1)} unit={unit} value={number} onChange={onChange} />;
      }
      const schaal = def.schaal ?? 0;
      if (def.eenheid === 'breuk') {
        // A fraction is asked as a percentage: that is how contracts and attests write it.
        const decimals = Math.max(0, schaal - 2);
        const asPercent = number === null ? null : Math.round(number * 10 ** schaal) / 10 ** decimals;
        return (
          <NumberInput
            {...common}
            {...bounds(def, 100)}
            decimals={decimals}
            unit={unit}
            value={asPercent}
            onChange={(percent) =>
              onChange(percent === null ? null : Math.round(percent * 10 ** decimals) / 10 ** schaal)
            }
          />
        );
      }
      return (
        <NumberInput {...common} {...bounds(def, 1)} decimals={schaal} unit={unit} value={number} onChange={onChange} />
      );
    }
    case 'datum': {
      const [min, max] = def.bereik ?? [];
      return (
        <DateInput
          {...common}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          month={def.precisie === 'maand'}
          {...(typeof min === 'string' ? { min } : {})}
          {...(typeof max === 'string' ? { max } : {})}
        />
      );
    }
    case 'tekst':
      return (
        <TextField
          label={def.label}
          hideLabel={large}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? null : text)}
          autoFocus={autoFocus}
          hint={
            def.patroon === 'landcode'
              ? 'Twee letters, bijvoorbeeld BE.'
              : def.patroon === 'taalcode'
                ? 'Twee letters, bijvoorbeeld nl.'
                : undefined
          }
        />
      );
    default:
      return null;
  }
}
