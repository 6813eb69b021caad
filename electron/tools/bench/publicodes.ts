/** The twenty rules in publicodes. */
import Engine from 'publicodes';
import { AMOUNTS, type Case, type Output, VERDICTS } from './cases.ts';

type Branch = readonly [when: string, then: unknown];

const choose = (branches: readonly Branch[], otherwise: unknown): object => ({
  variations: [...branches.map(([si, alors]) => ({ si, alors })), { sinon: otherwise }],
});
const all = (...conditions: unknown[]): object => ({ 'toutes ces conditions': conditions });
const any = (...conditions: unknown[]): object => ({ 'une de ces conditions': conditions });

const EMPLOYEE = "status = 'werknemer'";
const FLANDERS = "region = 'vlaanderen'";

const RULES: Readonly<Record<string, unknown>> = {
  contract: null,
  scholarship: null,
  credits: null,
  exempt: null,
  learningCredit: null,
  age: null,
  hasSecondary: null,
  languageLevel: null,
  status: null,
  region: null,
  fte: null,
  education: null,
  shortage: null,
  pop: null,
  registered: null,
  hours: null,
  reduction: null,
  fixed: choose(
    [
      ["contract = 'examen'", 70],
      ["scholarship = 'geen'", 250],
      ["scholarship = 'bijna'", 190],
    ],
    60,
  ),
  per: choose(
    [
      ["scholarship = 'geen'", 12],
      ["scholarship = 'bijna'", 5],
    ],
    3,
  ),
  paid: { valeur: 'credits - exempt', plancher: 0 },
  variable: 'per * paid',
  short: all("contract != 'examen'", 'learningCredit < paid'),
  surcharge: choose([['short', 'per * (paid - learningCredit)']], 0),
  total: 'fixed + variable + surcharge',
  admDiploma: any('hasSecondary', 'age >= 21'),
  admLanguage: 'languageLevel >= 4',
  admission: all('admDiploma', 'admLanguage'),
  grant: all('admission', "contract = 'diploma'", "scholarship = 'beurs'", 'paid >= 27'),
  vov: all(EMPLOYEE, FLANDERS, 'fte >= 50', 'registered', 'paid >= 3'),
  vovHours: choose([['vov', { 'le minimum de': ['125 * fte / 100', '4 * paid'] }]], 0),
  highOk: any("education != 'hoog'", 'pop'),
  cheque: all(EMPLOYEE, any(FLANDERS, "region = 'brussel'"), 'highOk'),
  chequeAmount: choose([['cheque', { 'le minimum de': [250, 'total * 0.5'] }]], 0),
  vok: all(EMPLOYEE, FLANDERS, any('paid >= 27', 'hours >= 360'), 'highOk'),
  vokAmount: choose(
    [
      [
        'vok',
        choose(
          [
            ['reduction <= 20', 100],
            ['reduction <= 50', 250],
          ],
          500,
        ),
      ],
    ],
    0,
  ),
  okot: all("status = 'werkzoekend'", 'shortage', "contract = 'diploma'", 'credits >= 54'),
  grantAmount: choose([['grant', choose([['paid >= 54', 2000]], 1000)]], 0),
  net: choose([['okot', 0]], { valeur: 'total - chequeAmount - grantAmount', plancher: 0 }),
};

const written = (value: unknown): unknown =>
  typeof value === 'string' ? `'${value}'` : typeof value === 'boolean' ? (value ? 'oui' : 'non') : value;

const silent = { warn() {}, error() {}, log() {} };

type Target = keyof Output;

/**
 * The question that publicodes would ask next: the one with the highest score over the targets that are still open, in
 * the order of its own `missingVariables`. undefined: all are settled.
 */
export function publicodesAsker(targets: readonly Target[]): (c: Case) => keyof Case | undefined {
  const engine = new Engine(RULES as never, { strict: { situation: true }, logger: silent });
  return (c) => {
    const known = Object.entries(c).filter(([, value]) => value !== undefined);
    engine.setSituation(Object.fromEntries(known.map(([name, value]) => [name, written(value)])) as never);
    const scores = new Map<string, number>();
    for (const target of targets) {
      const { nodeValue, missingVariables } = engine.evaluate(target);
      if (nodeValue !== undefined) continue;
      for (const [name, score] of Object.entries(missingVariables)) scores.set(name, (scores.get(name) ?? 0) + score);
    }
    return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0] as keyof Case | undefined;
  };
}

/** One engine, made once; evaluating always builds its tree of results and its missing variables. */
export function publicodes(): (c: Case) => Output {
  const engine = new Engine(RULES as never, { strict: { situation: true }, logger: silent });
  return (c) => {
    const known = Object.entries(c).filter(([, value]) => value !== undefined);
    engine.setSituation(Object.fromEntries(known.map(([name, value]) => [name, written(value)])) as never);
    const output: Partial<Output> = {};
    const value = (name: string): unknown => engine.evaluate(name).nodeValue ?? undefined;
    for (const name of VERDICTS) output[name] = value(name) as boolean | undefined;
    for (const name of AMOUNTS) output[name] = value(name) as number | undefined;
    return output as Output;
  };
}
