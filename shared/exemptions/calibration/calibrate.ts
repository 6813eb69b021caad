/**
 * How far off the estimates are: each published precedent is left out in its turn, with all that say the same (same
 * prior qualification, programme and institution), and estimated from the others.
 */
import type { Niveau } from '../../catalogue/niveaus.ts';
import type { Programme } from '../../catalogue/schema.ts';
import { fold } from '../../catalogue/words.ts';
import type { Grond } from '../../pathways/advice.ts';
import { type EstimateInput, estimateExemption } from '../estimate.ts';
import { exemptedBy, type Precedent } from '../precedents.ts';
import type { QualificationInput } from '../qualification.ts';
import type { CalibrationRow } from './report.ts';

export type CalibrationData = Pick<EstimateInput, 'catalogue' | 'precedents' | 'houseRules' | 'thumbRules' | 'titles'>;

/** Only these publish what one really takes up; sums of course lists are upper bounds and never here. */
const PUBLISHED: readonly Precedent['soort'][] = ['exact', 'bereik'];

/** The precedents that a truth can be read from: a whole size, a size left, and for whom. */
export function published(precedents: readonly Precedent[]): readonly Precedent[] {
  return precedents.filter(
    (one) => PUBLISHED.includes(one.soort) && one.van.length > 0 && exemptedBy(one) !== undefined,
  );
}

const groupOf = ({ van, naar, instelling }: Precedent): string =>
  JSON.stringify([
    van.map(({ niveau, naam }) => [niveau, fold(naam ?? '')]),
    naar.niveau,
    fold(naar.naam ?? ''),
    instelling,
  ]);

/** Every published precedent, estimated without its own group. In the order of the precedents. */
export function calibrate(data: CalibrationData): readonly CalibrationRow[] {
  return published(data.precedents).map((one) => leaveOut(one, data));
}

function leaveOut(one: Precedent, data: CalibrationData): CalibrationRow {
  const left = data.precedents.filter((other) => groupOf(other) !== groupOf(one));
  const { vrijstelling } = estimateExemption({
    ...data,
    precedents: left,
    qualifications: qualificationsFor(one),
    complete: true,
    programme: programmeFor(one),
    academiejaar: one.academiejaar ?? '2024-2025',
  });
  const { laag, verwacht, hoog } = vrijstelling;
  const [min, max] = exemptedBy(one) as readonly [number, number];
  const names = data.precedents.filter(({ id }) => vrijstelling.precedenten.includes(id));
  return {
    id: one.id,
    instelling: one.instelling,
    waar: { min, max },
    grond: groundOf(vrijstelling.grond, names, one),
    ...(laag === undefined || hoog === undefined ? {} : { schatting: { laag, verwacht: verwacht ?? laag, hoog } }),
  };
}

/** A precedent of another institution is weaker evidence than one of its own, so it is counted apart. */
function groundOf(grond: Grond, precedents: readonly Precedent[], of: Precedent): CalibrationRow['grond'] {
  if (grond !== 'precedent') return grond;
  return precedents.some(({ instelling }) => instelling === of.instelling || instelling === 'alle')
    ? 'precedent'
    : 'precedent-elders';
}

/** Somebody who has what the precedent asks for, and nothing more. */
function qualificationsFor({ van }: Precedent): readonly QualificationInput[] {
  const [pattern] = van;
  if (pattern === undefined) return [];
  const { ook = [] } = pattern;
  return [pattern, ...ook].map(({ niveau, naam }, at) => ({
    id: `k${at + 1}`,
    niveau: niveau[0] as Niveau,
    naam: naam ?? (niveau[0] as Niveau),
    behaald: true,
  }));
}

function programmeFor({ naar, instelling, totaal, bron, vorm }: Precedent): Programme {
  return {
    id: 'ijking:opleiding',
    naam: naar.naam ?? (naar.niveau[0] as Niveau),
    instelling,
    niveau: naar.niveau[0] as Niveau,
    soort: 'gewoon',
    ...(totaal === undefined ? {} : { studiepunten: totaal }),
    ...(vorm === undefined ? {} : { vorm }),
    bron: { ...bron, url: 'https://example.org/ijking' },
  };
}
