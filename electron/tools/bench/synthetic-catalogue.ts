/** A made-up catalogue in the form of harvested study guides: no programme in it exists. */

const FIELDS = ['bakkersfysica', 'droomkunde', 'eilandbeheer', 'klokkenbouw', 'lichtleer', 'maanmeting', 'regenrecht'];
const DEGREES = ['graduaat', 'pba', 'banaba', 'postgraduaat', 'master', 'schakelprogramma'];

export interface SyntheticRow {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly degree: string;
  readonly studiepunten: number | null;
  readonly source: string;
  readonly [key: string]: unknown;
}

/** `count` rows, the same every time, spread over these institutions; every third has a list of courses. */
export function syntheticRows(count: number, institutions: readonly string[]): SyntheticRow[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = <T>(from: readonly T[], step: number): T => from[Math.floor(at / step) % from.length] as T;
    const degree = pick(DEGREES, 1);
    const field = pick(FIELDS, DEGREES.length);
    return {
      id: `proef-${at}`,
      name: `Verzonnen ${degree} ${field} ${at}`,
      institution: pick(institutions, 3),
      degree,
      studiepunten: at % 5 === 0 ? null : 60 * (1 + (at % 3)),
      campus: ['Proefstad'],
      forms: at % 2 === 0 ? ['dag'] : ['avond', 'afstand'],
      language: 'nl',
      academic_year: '2025-26',
      source: `https://example.org/${at}`,
      courses:
        at % 3 === 0
          ? Array.from({ length: 20 }, (_unused, course) => ({
              name: `Proefvak ${field} ${course}`,
              studiepunten: 3 + (course % 4),
            }))
          : null,
    };
  });
}
