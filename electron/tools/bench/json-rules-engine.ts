/** The twenty rules in json-rules-engine: seven JSON rules; numbers as dynamic facts, since it has no arithmetic. */
import { type Almanac, Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { AMOUNTS, type Case, type Output, VERDICTS } from './cases.ts';

const equal = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const differs = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'notEqual', value });
const atLeast = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'greaterThanInclusive', value });
const schooling: NestedCondition = { any: [differs('education', 'hoog'), equal('pop', true)] };
const employee = equal('status', 'werknemer');
const flanders = equal('region', 'vlaanderen');

const RULES: readonly (readonly [name: string, priority: number, conditions: TopLevelCondition])[] = [
  [
    'short',
    9,
    {
      all: [differs('contract', 'examen'), { fact: 'learningCredit', operator: 'lessThan', value: { fact: 'paid' } }],
    },
  ],
  ['admission', 9, { all: [{ any: [equal('hasSecondary', true), atLeast('age', 21)] }, atLeast('languageLevel', 4)] }],
  [
    'grant',
    8,
    {
      all: [equal('admission', true), equal('contract', 'diploma'), equal('scholarship', 'beurs'), atLeast('paid', 27)],
    },
  ],
  ['vov', 8, { all: [employee, flanders, atLeast('fte', 50), equal('registered', true), atLeast('paid', 3)] }],
  ['cheque', 8, { all: [employee, { any: [flanders, equal('region', 'brussel')] }, schooling] }],
  ['vok', 8, { all: [employee, flanders, { any: [atLeast('paid', 27), atLeast('hours', 360)] }, schooling] }],
  [
    'okot',
    8,
    {
      all: [
        equal('status', 'werkzoekend'),
        equal('shortage', true),
        equal('contract', 'diploma'),
        atLeast('credits', 54),
      ],
    },
  ],
];

const FIXED: Readonly<Record<string, number>> = { geen: 250, bijna: 190, beurs: 60 };
const PER_CREDIT: Readonly<Record<string, number>> = { geen: 12, bijna: 5, beurs: 3 };

type Get = <T>(fact: string) => Promise<T>;
type Numbers = Readonly<Record<string, (get: Get) => Promise<number>>>;

const NUMBERS: Numbers = {
  fixed: async (get) => ((await get('contract')) === 'examen' ? 70 : (FIXED[await get<string>('scholarship')] ?? 0)),
  perCredit: async (get) => PER_CREDIT[await get<string>('scholarship')] ?? 0,
  paid: async (get) => Math.max(0, (await get<number>('credits')) - (await get<number>('exempt'))),
  variable: async (get) => (await get<number>('perCredit')) * (await get<number>('paid')),
  surcharge: async (get) => {
    if (!(await get('short'))) return 0;
    return (await get<number>('perCredit')) * ((await get<number>('paid')) - (await get<number>('learningCredit')));
  },
  total: async (get) =>
    (await get<number>('fixed')) + (await get<number>('variable')) + (await get<number>('surcharge')),
  vovHours: async (get) =>
    (await get('vov')) ? Math.min((125 * (await get<number>('fte'))) / 100, 4 * (await get<number>('paid'))) : 0,
  chequeAmount: async (get) => ((await get('cheque')) ? Math.min(250, (await get<number>('total')) * 0.5) : 0),
  vokAmount: async (get) => {
    if (!(await get('vok'))) return 0;
    const reduction = await get<number>('reduction');
    return reduction <= 20 ? 100 : reduction <= 50 ? 250 : 500;
  },
  grantAmount: async (get) => ((await get('grant')) ? ((await get<number>('paid')) >= 54 ? 2000 : 1000) : 0),
  net: async (get) => {
    if (await get('okot')) return 0;
    const [total, cheque, grant] = [
      await get<number>('total'),
      await get<number>('chequeAmount'),
      await get<number>('grantAmount'),
    ];
    return Math.max(0, total - cheque - grant);
  },
};

/** One engine, made once; each run gives the verdicts, the results of all conditions, and the amounts. */
export function jsonRulesEngine(): (c: Case) => Promise<Output> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, priority, conditions] of RULES) {
    engine.addRule({
      name,
      priority,
      conditions,
      event: { type: name },
      onSuccess: (_event, almanac) => {
        almanac.addFact(name, true);
      },
      onFailure: (_event, almanac) => {
        almanac.addFact(name, false);
      },
    });
  }
  for (const [name, compute] of Object.entries(NUMBERS)) {
    engine.addFact(name, (_params: unknown, almanac: Almanac) => compute((fact) => almanac.factValue(fact)));
  }
  return async (c) => {
    const { almanac, results } = await engine.run(c as Record<string, unknown>);
    const held = new Set(results.map((result) => result.name));
    const output: Partial<Output> = {};
    for (const name of VERDICTS) output[name] = held.has(name);
    for (const name of AMOUNTS) output[name] = await almanac.factValue<number>(name);
    return output as Output;
  };
}
