import type { z } from 'zod';

/** What is wrong with one row of a data file: which row, which field (dotted path, empty for the row itself), why. */
export interface Problem {
  readonly row: string;
  readonly path: string;
  readonly message: string;
}

/** The value, or every problem that was found. */
export type Built<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Parsed<T> {
  readonly values: readonly T[];
  readonly problems: readonly Problem[];
}

function labelOf(row: unknown, index: number): string {
  if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') return row.id;
  return `rij ${index + 1}`;
}

/** Checks one value against a schema; `label` names it in the problems. */
export function parseOne<S extends z.ZodType>(schema: S, value: unknown, label: string): Parsed<z.output<S>> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { values: [parsed.data], problems: [] };
  return {
    values: [],
    problems: parsed.error.issues.map((issue) => ({ row: label, path: issue.path.join('.'), message: issue.message })),
  };
}

/** Checks each row against a schema and reports the problems of all rows, also ids that occur twice. */
export function parseRows<S extends z.ZodType>(schema: S, rows: readonly unknown[]): Parsed<z.output<S>> {
  const values: z.output<S>[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const label = labelOf(row, index);
    if (seen.has(label)) problems.push({ row: label, path: 'id', message: 'dit id komt twee keer voor' });
    seen.add(label);
    const parsed = parseOne(schema, row, label);
    values.push(...parsed.values);
    problems.push(...parsed.problems);
  });
  return { values, problems };
}
