import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../shared/engine/checks/check-pack.ts';
import { packFromSources } from '../../../support/rule-cases.ts';
import { buildPack, FACTS, leaf, rule, SOURCES } from './support.ts';

type Rules = Parameters<typeof buildPack>[0];

const findings = (rules: Rules, definities = {}, feiten = FACTS): string[] =>
  checkPack(buildPack(rules, definities, feiten)).map(({ ernst, path, message }) => `${ernst} ${path}: ${message}`);

const series = (waarden: readonly object[], buiten = 'onbekend') => ({ eenheid: 'sp', buiten, waarden });
const value = (van: string, waarde: number, more = {}) => ({
  van,
  waarde,
  bron: 'off',
  zekerheid: 'officieel',
  ...more,
});

const withLeaf = (als: string, more = {}): Rules => [rule('m', { voorwaarden: [leaf('a', als, more)] })];

describe('what refuses a pack that compiles', () => {
  const dated = { p1: series([value('2024-09-01', 2)]) };
  it.each<[string, Rules, string]>([
    ['a condition that everybody meets', withLeaf('n.sp >= 0'), 'm.voorwaarden[0] (a): deze voorwaarde is altijd'],
    ['one that nobody meets', withLeaf('n.sp > 4'), 'm.voorwaarden[0] (a): aan deze voorwaarde kan niemand'],
    [
      'a threshold outside the range of the fact',
      [rule('m', { parameters: { x: series([value('2015-01-01', 5)]) }, voorwaarden: [leaf('a', 'n.sp >= p.x')] })],
      'm.voorwaarden[0] (a): aan deze voorwaarde kan niemand',
    ],
    [
      'a part whose period lies outside that of its group',
      [
        rule('m', {
          voorwaarden: [
            {
              alle: [leaf('a', 'b.een'), leaf('b', 'b.twee', { periode: { tot: '2024-01-01' } })],
              periode: { van: '2025-01-01' },
            },
          ],
        }),
      ],
      'm.voorwaarden[0].alle[1] (b): dit deel is in geen enkele periode van kracht',
    ],
    [
      'a part that never counts',
      withLeaf('b.een', { wanneer: 'n.sp < 0' }),
      'm.voorwaarden[0] (a): "wanneer" kan nooit',
    ],
    ['a rule that concerns nobody', [rule('m', { geldtVoor: 'n.sp < 0' })], 'm.geldtVoor: dit kan nooit waar zijn'],
    [
      'an amount that is never there',
      [rule('m', { bedragen: { x: { waarde: 'n.sp', eenheid: 'studiepunten', als: 'n.sp > 9' } } })],
      'm.bedragen.x.als: dit kan nooit',
    ],
    [
      'an exception that never holds',
      withLeaf('b.een', { behalve: [leaf('c', 'n.sp < 0')] }),
      'm.voorwaarden[0].behalve[0] (c): aan deze voorwaarde kan niemand',
    ],
    ['a parameter that nothing reads', [rule('m', { parameters: dated })], 'm.parameters.p1: niets gebruikt'],
    ['a definition that nothing reads', [rule('m', { definities: { x: 'b.een' } })], 'm.definities.x: niets gebruikt'],
    [
      'a threshold only between quotes',
      [rule('m', { parameters: dated, voorwaarden: [leaf('a', "t.naam == 'p.p1'")] })],
      'm.parameters.p1: niets gebruikt',
    ],
    ['a sentence that stays open', withLeaf('b.een', { norm: 'Minstens {n.sp}.' }), '{n.sp} kan niet worden ingevuld'],
    ['a warning with a gap', [rule('m', { waarschuwingen: [{ tekst: 'Vanaf {p.x}.' }] })], 'm.waarschuwingen[0].tekst'],
  ])('%s', (_, rules, message) => {
    expect(
      findings(rules)
        .filter((line) => line.startsWith('fout'))
        .join('\n'),
    ).toContain(message);
  });

  it('`vraagAls` that does not compile', () => {
    const facts = [...FACTS.slice(1), { ...FACTS[0], vraagAls: 'x.y' }];
    expect(findings([], {}, facts).join('\n')).toContain('fout feiten.b.een.vraagAls: De naam x.y bestaat niet');
  });
});

describe('what its author hears', () => {
  it.each<[string, Rules, string]>([
    [
      'a stretch without a value',
      [
        rule('m', {
          parameters: { x: series([value('2020-01-01', 1, { tot: '2021-01-01' }), value('2022-01-01', 2)]) },
          voorwaarden: [leaf('a', 'n.sp >= p.x')],
        }),
      ],
      'm.parameters.x: geen waarde van 2021-01-01 tot 2022-01-01: dat geeft onbekend',
    ],
    [
      'two days that may be one',
      [
        rule('m', {
          voorwaarden: [
            leaf('a', 'b.een', { periode: { tot: '2025-08-31' } }),
            leaf('b', 'b.twee', { periode: { van: '2025-09-01' } }),
          ],
        }),
      ],
      '2025-08-31 en 2025-09-01 liggen vlak bij elkaar',
    ],
    ['a source that nothing cites', withLeaf('b.een'), 'waarschuwing bronnen.sec: niets verwijst'],
    [
      'an excluded measure that is not there',
      [rule('m', { sluitUit: [{ id: 'weg', bereik: 'periode' }] })],
      'weg staat niet',
    ],
    ['facts that wait for a measure', withLeaf('b.een'), 'waarschuwing feiten: geen regel gebruikt b.twee, '],
    [
      'a value more certain than its source',
      [
        rule('m', {
          parameters: { x: series([value('2020-01-01', 1, { bron: 'ontw' })]) },
          voorwaarden: [leaf('a', 'n.sp >= p.x')],
        }),
      ],
      'm.parameters.x.waarden[0]: de bron is een ontwerp',
    ],
  ])('%s', (_, rules, message) => {
    expect(findings(rules).join('\n')).toContain(message);
  });

  it('a shared definition that nothing reads', () => {
    expect(findings([], { x: 'b.een' }).join('\n')).toContain('waarschuwing definities.x');
  });

  it('nothing refuses what is only decided by somebody, or not published', () => {
    const rules = [
      rule('m', {
        parameters: { x: series([value('2030-01-01', 2)]) },
        voorwaarden: [leaf('a', 'n.sp > 9', { anders: 'beslissing', wie: 'VDAB' }), leaf('b', 'n.sp >= p.x')],
      }),
    ];
    expect(findings(rules).filter((line) => line.startsWith('fout'))).toEqual([]);
    expect(Object.keys(SOURCES)).toContain('off');
  });
});

describe('the real rules', () => {
  it('have no dead conditions, loose thresholds or broken sentences', () => {
    const wrong = checkPack(packFromSources()).filter(({ ernst }) => ernst === 'fout');
    expect(wrong).toEqual([]);
  });
});
