/** The figures of a rule as tables: one line for what never changed, a table by year for what did. */
import type { RuleView } from '../api/rules-view.ts';
import { formatDate } from '../format/dates.ts';
import { readable } from './labels.ts';

type Parameter = RuleView['parameters'][number];
export type ParameterValue = Parameter['waarden'][number];

/** A figure that the sources give one value for. */
export interface SingleFigure {
  readonly label: string;
  readonly value: ParameterValue;
}

/** Figures that changed on the same days, side by side; the oldest period first. */
export interface FigureTable {
  readonly labels: readonly string[];
  /** What a year without a figure gives. */
  readonly later: string;
  readonly rows: readonly { readonly values: readonly [ParameterValue, ...ParameterValue[]] }[];
}

export interface ParameterTables {
  readonly singles: readonly SingleFigure[];
  readonly tables: readonly FigureTable[];
}

const LATER: Readonly<Record<Parameter['buiten'], string>> = {
  prijspeil: 'Voor een jaar zonder cijfer gebruiken we het laatste, en noemen we het jaar erbij (prijspeil).',
  onbekend: 'Voor een jaar zonder cijfer is het antwoord onbekend.',
};

/** More columns than this do not fit beside each other on a page. */
const MAX_COLUMNS = 4;

const periodsOf = ({ waarden, buiten }: Parameter): string =>
  buiten + waarden.map(({ van, tot }) => `${van}/${tot ?? ''}`).join(' ');

/** 'minUren' without a label of its own is 'minimum uren'. */
export const parameterLabel = (label: string | null, name: string): string =>
  label ?? readable(name).replace(/^min /, 'minimum ').replace(/^max /, 'maximum ');

export function parameterTables(parameters: readonly Parameter[]): ParameterTables {
  const singles: SingleFigure[] = [];
  const series = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    const [first] = parameter.waarden;
    if (first === undefined) continue;
    if (parameter.waarden.length === 1)
      singles.push({ label: parameterLabel(parameter.label, parameter.naam), value: first });
    else series.set(periodsOf(parameter), [...(series.get(periodsOf(parameter)) ?? []), parameter]);
  }
  return { singles, tables: [...series.values()].flatMap(inColumns) };
}

function inColumns(parameters: readonly Parameter[]): FigureTable[] {
  const tables: FigureTable[] = [];
  for (let start = 0; start < parameters.length; start += MAX_COLUMNS) {
    const [first, ...others] = parameters.slice(start, start + MAX_COLUMNS);
    if (first === undefined) continue;
    tables.push({
      later: LATER[first.buiten],
      labels: [first, ...others].map(({ label, naam }) => parameterLabel(label, naam)),
      rows: first.waarden.map((value, row) => ({
        values: [value, ...others.flatMap(({ waarden }) => waarden[row] ?? [])] as const,
      })),
    });
  }
  return tables;
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const yearName = (first: number): string => `${first}-${first + 1}`;
const isNewYear = (iso: string): boolean => iso.endsWith('-09-01');

/** '2024-2025', 'vanaf 2025-2026', '2019-2020 tot en met 2021-2022'; by dates where the year does not turn in September. */
export function periodLabel({ van, tot }: Pick<ParameterValue, 'van' | 'tot'>): string {
  if (!isNewYear(van) || (tot !== null && !isNewYear(tot))) {
    return tot === null ? `vanaf ${formatDate(van)}` : `${formatDate(van)} tot ${formatDate(tot)}`;
  }
  const first = yearOf(van);
  if (tot === null) return `vanaf ${yearName(first)}`;
  const last = yearOf(tot) - 1;
  return first === last ? yearName(first) : `${yearName(first)} tot en met ${yearName(last)}`;
}
