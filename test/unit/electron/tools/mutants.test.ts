import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../../../electron/tools/rules/mutants.ts';
import { slipsIn } from '../../../../electron/tools/rules/mutate-expression.ts';
import { runMutants, shareKilled } from '../../../../electron/tools/rules/mutation-run.ts';
import { printExpression } from '../../../../electron/tools/rules/print-expression.ts';
import { differences, judgeCase, RuleCase, situationOfCase } from '../../../../electron/tools/rules/rule-cases.ts';
import { expressionsOf } from '../../../../shared/engine/checks/rule-texts.ts';
import type { RuleDef } from '../../../../shared/engine/pack-format.ts';
import { parseExpression } from '../../../../shared/engine/parse-expression.ts';
import { packFromSources } from '../../../support/rule-cases.ts';
import { buildPack, leaf, rule } from '../../shared/engine/support.ts';

const pack = packFromSources();
const always = (_day: number): boolean => true;
const texts = (source: string, isRuleDay = always): string[] => slipsIn(source, isRuleDay).map(({ text }) => text);

describe('an expression printed again', () => {
  const all = pack.document.maatregelen.flatMap((one) => expressionsOf(one).map(({ text }) => text));

  it('means the same, for every expression of the real rules', () => {
    expect(all.length).toBeGreaterThan(200);
    for (const text of all) {
      const ast = parseExpression(text);
      expect(parseExpression(printExpression(ast)), text).toEqual(ast);
    }
  });

  it.each(['(a || b) && c', 'a - (b - c)', '(a ? b : c) * 2', "!(a in ['x'])", '-(a + b)', 'a / (b * c)'])(
    '%s',
    (text) => {
      expect(printExpression(parseExpression(text))).toBe(text.replace(', ', ','));
    },
  );
});

describe('slips in an expression', () => {
  it.each([
    ['a >= 3', ['a > 3', 'a >= 4', 'a >= 2']],
    ['a == 0.5', ['a != 0.5', 'a == 0.6', 'a == 0.4']],
    ['a && !b', ['a || !b', 'a && b']],
    ["a in ['x','y']", ["a in ['y']", "a in ['x']"]],
    ["a in ['x']", []],
    ['a ? b : c', ['a ? c : b']],
    ['min(a, b) - c', ['min(a, b) + c', 'max(a, b) - c']],
    ["a < '2025-09-01'", ["a <= '2025-09-01'", "a < '2025-09-02'", "a < '2025-08-31'"]],
    ['a > 0', ['a >= 0', 'a > 1']],
  ])('%s', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it('a boundary of the rule that moves over no day on which it is asked is the same boundary', () => {
    const september = (day: number): boolean => day === 20332; // 2025-09-01
    expect(texts("datum >= '2025-09-01'", september)).toEqual(["datum > '2025-09-01'", "datum >= '2025-09-02'"]);
    expect(texts("datum <= '2025-08-31'", september)).toEqual(["datum < '2025-08-31'", "datum <= '2025-09-01'"]);
  });
});

describe('mutants of a rule', () => {
  const made = buildPack([
    rule('m', {
      datum: 'academiejaar',
      parameters: {
        x: {
          eenheid: 'sp',
          schaal: 0,
          buiten: 'onbekend',
          waarden: [
            { van: '2023-09-01', tot: '2025-09-01', waarde: 2, bron: 'off', zekerheid: 'officieel' },
            { van: '2025-09-01', waarde: 3, bron: 'off', zekerheid: 'officieel' },
          ],
        },
      },
      voorwaarden: [
        leaf('a', 'n.sp >= p.x', { behalve: [leaf('b', 'b.een')] }),
        {
          id: 'g',
          'een-van': [leaf('c', 'b.twee', { wanneer: 'b.drie' }), leaf('d', 'b.vier')],
          periode: { van: '2024-09-01' },
        },
      ],
      bedragen: {
        een: { waarde: 'n.sp', eenheid: 'studiepunten' },
        twee: { waarde: 'n.meer', eenheid: 'studiepunten' },
      },
      waarschuwingen: [{ tekst: 'Let op.' }],
    }),
  ]).document.maatregelen[0] as RuleDef;
  const names = mutantsOf(made).map(({ name }) => name);

  it.each([
    'voorwaarden.a.als: >= wordt > in n.sp >= p.x',
    'voorwaarden.a: valt weg',
    'voorwaarden.a.behalve.b: valt weg',
    'voorwaarden.g: valt weg',
    'voorwaarden.g: een-van wordt alle',
    'voorwaarden.g.een-van.c: valt weg',
    'voorwaarden.g.een-van.c.wanneer: valt weg',
    'voorwaarden.g.periode.van: valt weg',
    'voorwaarden.g.periode.van: 2024-09-01 wordt 2024-09-02',
    'bedragen.een: gewisseld met twee',
    'parameters.x vanaf 2025-09-01: 3 wordt 4',
    'parameters.x vanaf 2025-09-01: 3 wordt 2',
    'parameters.x vanaf 2025-09-01: van 2025-09-01 wordt 2025-09-02',
    'waarschuwingen.0: valt weg',
  ])('%s', (name) => {
    expect(names).toContain(name);
  });

  it('have a name of their own, and none moves a boundary over days on which nobody asks', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.includes('2025-08-31'))).toEqual([]);
  });

  it('a value that ends where the next starts moves with it', () => {
    const moved = mutantsOf(made).find(({ name }) => name.endsWith('van 2025-09-01 wordt 2025-09-02'));
    expect(moved?.rule.parameters.x?.waarden.map(({ van, tot }) => [van, tot])).toEqual([
      ['2023-09-01', '2025-09-02'],
      ['2025-09-02', undefined],
    ]);
  });
});

describe('a run', () => {
  const given = (sp: number, oordeel: string): RuleCase =>
    RuleCase.parse({
      naam: `${sp}`,
      op: '2025-09-01',
      oordeel,
      dossier: { feiten: { 'n.sp': sp } },
      bron: 'b',
      soort: 'D',
    });
  const made = buildPack([rule('m', { voorwaarden: [leaf('a', 'n.sp >= 2')] })]);
  const run = (cases: readonly RuleCase[], declared: readonly string[] = []) =>
    runMutants(made, { measure: 'm', cases }, new Set(declared))[0];

  it('cases on both sides of a threshold see every slip', () => {
    const result = run([given(1, 'neen'), given(2, 'ja')]);
    expect(result).toMatchObject({ survivors: [], killed: 4 });
    expect(shareKilled(result ? [result] : [])).toBe(1);
  });

  it('a case beside the threshold misses some, and they are named', () => {
    expect(run([given(4, 'ja'), given(1, 'neen')])?.survivors).toEqual([
      'voorwaarden.a.als: >= wordt > in n.sp >= 2',
      'voorwaarden.a.als: 2 wordt 3',
    ]);
  });

  it('what is declared as equivalent is not counted, and a wrong declaration is named', () => {
    const result = run([given(4, 'ja')], ['voorwaarden.a.als: 2 wordt 3', 'voorwaarden.a: valt weg', 'iets anders']);
    expect(result?.equivalent).toEqual(['voorwaarden.a.als: 2 wordt 3', 'voorwaarden.a: valt weg']);
    expect(result?.wronglyDeclared).toEqual(['iets anders']);
  });

  it('a measure that rests on another one is run as well', () => {
    const two = buildPack([rule('basis'), rule('m', { steuntOp: ['basis'], voorwaarden: [leaf('a', 'n.sp >= 2')] })]);
    const [result] = runMutants(two, { measure: 'm', cases: [given(1, 'neen'), given(2, 'ja')] }, new Set());
    expect(result).toMatchObject({ killed: 4, refused: 0, survivors: [] });
  });

  it('cases that fail without a slip prove nothing: refused', () => {
    expect(() => run([given(1, 'ja')])).toThrow('m: killed zonder dat er iets veranderd is');
  });

  it('what a case expects is compared in full', () => {
    const expected = {
      ...given(2, 'neen'),
      nietVoldaan: ['a'],
      ontbreekt: ['b.een'],
      bedragen: { x: 1 },
      prijspeil: { x: 'y' },
    };
    const got = judgeCase(made, 'm', situationOfCase(made, expected));
    expect(differences(expected, got)).toHaveLength(5);
    expect(differences(given(2, 'ja'), got)).toEqual([]);
  });
});
