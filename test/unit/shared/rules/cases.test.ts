import { describe, expect, it } from 'vitest';
import type { Bedrag, Maatregel } from '../../../../shared/pathways/advice.ts';
import { judge } from '../../../../shared/pathways/measures.ts';
import { situationOf } from '../../../../shared/situation/situation-of.ts';
import { packFromSources, type RuleCase, readCases } from '../../../support/rule-cases.ts';

const pack = packFromSources();

function run(measure: string, given: RuleCase): Maatregel {
  const { situation } = situationOf(pack, given.dossier, given.op);
  const found = judge(pack, situation).find(({ id }) => id === measure);
  if (!found) throw new Error(`maatregel ${measure} ontbreekt`);
  return found;
}

const range = (amount: Bedrag | undefined): unknown => amount && [amount.min, amount.max];

/** Every text holds one of the pieces, and every piece is held. */
function expectOnly(texts: readonly string[], pieces: readonly string[]): void {
  expect(texts.filter((text) => !pieces.some((piece) => text.includes(piece)))).toEqual([]);
  expect(pieces.filter((piece) => !texts.some((text) => text.includes(piece)))).toEqual([]);
}

describe.each(readCases())('$measure', ({ measure, cases }) => {
  it('heeft gevallen', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((given) => [given.naam, given] as const))('%s', (_, given) => {
    const got = run(measure, given);
    const reasons = got.redenen.map(({ id, uitkomst, tekst }) => `${id}: ${uitkomst}: ${tekst}`).join('\n');
    const why = `${given.bron} (${given.soort})\n${reasons}\nontbreekt: ${got.ontbreekt.join(', ')}`;
    expect(got.oordeel, why).toBe(given.oordeel);
    for (const [name, expected] of Object.entries(given.bedragen ?? {})) {
      const wanted = typeof expected === 'number' ? [expected, expected] : expected;
      expect(range(got.bedragen[name]), `${name}; ${why}`).toEqual(wanted);
    }
    if (given.bedragen && Object.keys(given.bedragen).length === 0) expect(got.bedragen).toEqual({});
    const failing = got.redenen.filter(({ uitkomst }) => uitkomst === 'niet-voldaan').map(({ id }) => id);
    if (given.nietVoldaan) expect(failing.sort(), why).toEqual([...given.nietVoldaan].sort());
    const open = got.redenen.filter(({ uitkomst }) => uitkomst === 'beslissing').map(({ id }) => id);
    for (const id of given.beslissing ?? []) expect(open, why).toContain(id);
    for (const id of given.ontbreekt ?? []) expect(got.ontbreekt, why).toContain(id);
    for (const id of given.ontbreektNiet ?? []) expect(got.ontbreekt, why).not.toContain(id);
    if (given.zekerheid) expect(got.zekerheid, why).toBe(given.zekerheid);
    if (given.waarschuwing) expect(got.waarschuwingen.join('\n')).toContain(given.waarschuwing);
    for (const text of given.geenWaarschuwing ?? []) expect(got.waarschuwingen.join('\n')).not.toContain(text);
    if (given.reden) expect(reasons).toContain(given.reden);
    if (given.enkelWaarschuwingen) expectOnly(got.waarschuwingen, given.enkelWaarschuwingen);
    if (given.enkelStappen)
      expectOnly(
        got.stappen.map(({ wat }) => wat),
        given.enkelStappen,
      );
    if (given.verwijsNaar) expect(got.verwijsNaar).toContain(given.verwijsNaar);
    for (const name of given.geenBedrag ?? []) expect(got.bedragen[name], name).toBeUndefined();
    const steps = got.stappen.map(({ wat }) => wat).join('\n');
    for (const text of given.geenStap ?? []) expect(steps).not.toContain(text);
    for (const { wat, uiterlijk } of given.stappen ?? []) {
      const step = got.stappen.find((one) => one.wat.includes(wat));
      expect(step, `${wat}; ${JSON.stringify(got.stappen)}`).toBeDefined();
      expect(step?.uiterlijk).toBe(uiterlijk);
    }
    // Of the amounts that the case names, when it names any.
    const named = Object.keys(given.bedragen ?? got.bedragen);
    const years = named.map((name) => got.bedragen[name]?.prijspeil ?? 'geen');
    if (given.prijspeil === 'geen') expect(new Set(years), why).toEqual(new Set(['geen']));
    else if (given.prijspeil) expect(years, why).toContain(given.prijspeil);
  });
});
