import { expect, it } from 'vitest';
import { z } from 'zod';
import { NIVEAUS } from '../../../../../shared/catalogue/niveaus.ts';
import { STUDIEGEBIEDEN } from '../../../../../shared/catalogue/studiegebied.ts';
import { judgePair } from '../../../../../shared/exemptions/matching/judge-pair.ts';
import { readShared } from '../../catalogue/load-catalogue.ts';
import { houseRules, titles } from '../load-exemptions.ts';

const oordeel = z.enum(['waarschijnlijk', 'te-onderzoeken', 'geen']);
const { opleidingen, paren } = z
  .strictObject({
    opleidingen: z.record(
      z.string(),
      z.strictObject({ naam: z.string(), niveau: z.enum(NIVEAUS), studiegebied: z.enum(STUDIEGEBIEDEN) }),
    ),
    paren: z.array(
      z.strictObject({
        van: z.string(),
        vak: z.string(),
        studiepunten: z.number(),
        naar: z.string(),
        doel: z.string(),
        doelStudiepunten: z.number(),
        oordeel,
        waarom: z.string(),
      }),
    ),
  })
  .parse(readShared('exemptions/calibration/course-pairs.yaml'));

const judged = paren.map((pair) => {
  const [van, naar] = [opleidingen[pair.van], opleidingen[pair.naar]];
  if (van === undefined || naar === undefined) throw new Error(`${pair.van} > ${pair.naar}`);
  const found = judgePair(
    {
      vak: { naam: pair.vak, studiepunten: pair.studiepunten, status: 'geslaagd', jaar: 2025 },
      kwalificatie: { niveau: van.niveau, naam: van.naam, behaald: true },
      gebieden: [van.studiegebied],
      zelfdeOpleiding: false,
    },
    { naam: pair.doel, studiepunten: pair.doelStudiepunten },
    {
      titles,
      houseRules,
      place: { instelling: 'een hogeschool zonder huisregels', academiejaar: '2025-2026' },
      niveau: naar.niveau,
      gebieden: [naar.studiegebied],
      op: '2025-09-01',
    },
  );
  return { ...pair, gevonden: found.oordeel };
});

it('there are pairs enough, both ways, of every label', () => {
  expect(judged.length).toBeGreaterThanOrEqual(150);
  for (const label of oordeel.options)
    expect(judged.filter((pair) => pair.oordeel === label).length).toBeGreaterThan(20);
});

it('what it calls likely, a person calls likely: at least nine in ten', () => {
  const likely = judged.filter((pair) => pair.gevonden === 'waarschijnlijk');
  const wrong = likely.filter((pair) => pair.oordeel !== 'waarschijnlijk');
  expect(likely.length).toBeGreaterThan(15);
  expect(wrong.length / likely.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.1);
});

it('never calls likely what a person rules out', () => {
  expect(judged.filter((pair) => pair.oordeel === 'geen' && pair.gevonden === 'waarschijnlijk')).toEqual([]);
});
