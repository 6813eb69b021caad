import { describe, expect, it } from 'vitest';
import type { EstimateInput } from '../../../../shared/exemptions/estimate.ts';
import { type Decision, precedentOf } from '../../../../shared/local/decisions.ts';
import { catalogue, estimate, GEEN_CIJFER, precedents, programme, qualification } from './load-exemptions.ts';

/** A made-up decision on made-up programmes: what counts is what is done with it. */
const decision = (fields: Partial<Decision> = {}): Decision => ({
  id: 'EIGEN-0123456789ab',
  van: { niveau: 'graduaat', naam: 'Droomkunde', instelling: 'VIVES' },
  naar: { niveau: 'pba', naam: 'Maanmeting', instelling: 'HOGENT' },
  vrijgesteld: 54,
  totaal: 180,
  op: '2025-06-30',
  bron: 'eigen ervaring',
  ...fields,
});

const withDecisions = (...decisions: readonly Decision[]): Partial<EstimateInput> => ({
  precedents: [...precedents, ...decisions.flatMap((one) => precedentOf(one, catalogue.institutions) ?? [])],
});
const target = programme('HOGENT', 'pba', 'Maanmeting');
const held = (instelling: string | undefined) => [qualification('graduaat', 'Droomkunde', { instelling })];

describe('a decision that a counsellor recorded', () => {
  it('gives its own figure for the very same diploma, programme and institutions', () => {
    const found = estimate(target, held('VIVES'), withDecisions(decision()));
    expect(found.cijfers).toEqual([54, 54, 54]);
    expect(found.vrijstelling).toMatchObject({ grond: 'precedent', precedenten: ['EIGEN-0123456789ab'] });
    expect(found.vrijstelling.toelichting.join(' ')).toContain('een beslissing die een begeleider van HOGENT kreeg');
    expect(found.bronnen['EIGEN-0123456789ab']).toMatchObject({ uitgever: 'eigen ervaring', datum: '2025-06-30' });
  });

  it.each([
    ['a diploma of another institution', target, held('Odisee')],
    ['a diploma of an institution that nobody asked', target, held(undefined)],
    ['the same programme elsewhere', programme('Odisee', 'pba', 'Maanmeting'), held('VIVES')],
  ])('is only a wide range for %s', (_what, where, who) => {
    const [low, expected, high] = estimate(where, who, withDecisions(decision())).cijfers;
    expect(expected).toBe(54);
    expect(low).toBeLessThan(54);
    expect(high).toBeGreaterThan(54);
  });

  it.each([
    ['another diploma', target, [qualification('graduaat', 'Regenrecht', { instelling: 'VIVES' })]],
    ['another level', target, [qualification('postgraduaat', 'Droomkunde', { instelling: 'VIVES' })]],
    ['another programme', programme('HOGENT', 'pba', 'Lichtleer'), held('VIVES')],
    ['another size', programme('HOGENT', 'pba', 'Maanmeting', 240), held('VIVES')],
  ])('says nothing for %s', (_what, where, who) => {
    expect(estimate(where, who, withDecisions(decision())).cijfers).toEqual(GEEN_CIJFER);
  });

  it('beside one that differs gives both', () => {
    const other = decision({ id: 'EIGEN-ba9876543210', vrijgesteld: 60 });
    expect(estimate(target, held('VIVES'), withDecisions(decision(), other)).cijfers).toEqual([54, 57, 60]);
  });

  it('of an institution that the catalogue does not know is no precedent', () => {
    const naar = { ...decision().naar, instelling: 'Nergens' };
    expect(precedentOf(decision({ naar }), catalogue.institutions)).toBeUndefined();
  });
});

describe('a decision on one course', () => {
  const { vrijgesteld: _vrij, totaal: _totaal, ...rest } = decision();
  const onCourse: Decision = { ...rest, vak: { naam: 'Dromen 2', studiepunten: 6, uitVak: 'Slaapleer' } };
  const course = { naam: 'Slaapleer', studiepunten: 6, score: 14, jaar: 2023, status: 'geslaagd' } as const;
  const verdict = (instelling: string, fields: object = {}) =>
    estimate(
      { ...target, opleidingsonderdelen: [{ naam: 'Dromen 2', studiepunten: 6 }] },
      [qualification('graduaat', 'Droomkunde', { instelling, opleidingsonderdelen: [{ ...course, ...fields }] })],
      withDecisions(onCourse),
    ).vrijstelling.onderdelen.filter(({ naam }) => naam === 'Dromen 2');

  it('is certain for the very same course, once', () => {
    expect(verdict('VIVES')).toMatchObject([{ oordeel: 'zeker', studiepunten: 6, op: 'k1' }]);
  });

  it('is to be looked into for a diploma of another institution, or a course that only resembles it', () => {
    expect(verdict('Odisee')).toMatchObject([{ oordeel: 'te-onderzoeken' }]);
    expect(verdict('VIVES', { naam: 'Slaapleer voor gevorderden' })).toMatchObject([{ oordeel: 'te-onderzoeken' }]);
  });

  it('does not help who did not pass', () => {
    expect(verdict('VIVES', { status: 'niet-geslaagd' }).filter(({ oordeel }) => oordeel === 'zeker')).toEqual([]);
  });
});
