/** What a counsellor asks an exemption for, on which earlier course and why; and what that does to the estimate. */
import type { Course } from '../catalogue/schema.ts';
import type { VrijstellingOnderdeel } from '../pathways/advice.ts';
import type { QualificationInput } from './qualification.ts';

/** A row of `vrijstellingsclaims` in the dossier. `opleiding`: catalogue id; `kwalificatie`: id of the qualification. */
export interface ExemptionClaim {
  readonly opleiding: string;
  /** Name of the course to be exempted from. */
  readonly onderdeel: string;
  readonly kwalificatie: string;
  /** The earlier course in it; absent when the whole qualification is the ground. */
  readonly vak?: string | undefined;
  readonly reden: string;
  readonly door?: string | undefined;
  readonly op?: string | undefined;
}

export interface Claimed {
  readonly onderdelen: readonly VrijstellingOnderdeel[];
  /** Sentences on claims that rest on nothing in this dossier or this catalogue any more. */
  readonly opmerkingen: readonly string[];
}

/** Ends a sentence once: the counsellor's own words may do so already. */
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const asked = ({ reden }: ExemptionClaim): string => `Aangevraagd door de begeleider: ${sentence(reden)}`;

/**
 * The courses with the claims of this programme in them. A claim is never more certain than "te onderzoeken", and takes
 * nothing away from better evidence. An earlier course that serves twice counts once, unless it is known to be as large as
 * both together.
 */
export function applyClaims(
  onderdelen: readonly VrijstellingOnderdeel[],
  targets: readonly Course[],
  claims: readonly ExemptionClaim[],
  qualifications: readonly QualificationInput[],
): Claimed {
  const opmerkingen: string[] = [];
  let rows = onderdelen;
  for (const claim of claims) {
    const target = targets.find(({ naam }) => naam === claim.onderdeel);
    if (target === undefined) {
      opmerkingen.push(
        `Voor "${claim.onderdeel}" is een vrijstelling aangevraagd, maar dat vak staat niet in de vakkenlijst van deze opleiding.`,
      );
      continue;
    }
    const source = sourceOf(claim, qualifications);
    if (source === undefined) {
      opmerkingen.push(
        `Voor "${claim.onderdeel}" is een vrijstelling aangevraagd op een vak of diploma dat niet meer in het dossier staat.`,
      );
      continue;
    }
    const before = rows.find(({ naam }) => naam === target.naam);
    const row = claimedRow(claim, target, before, usedUpBy(claim, target, source, rows));
    rows = before === undefined ? [...rows, row] : rows.map((one) => (one === before ? row : one));
  }
  return { onderdelen: rows, opmerkingen };
}

/** Size of the earlier course; undefined when the claim points at nothing. */
function sourceOf(
  { kwalificatie, vak }: ExemptionClaim,
  qualifications: readonly QualificationInput[],
): { readonly studiepunten: number | undefined } | undefined {
  const held = qualifications.find(({ id }) => id === kwalificatie);
  if (held === undefined) return undefined;
  if (vak === undefined) return { studiepunten: held.studiepunten };
  const course = held.opleidingsonderdelen?.find(({ naam }) => naam === vak);
  return course && { studiepunten: course.studiepunten };
}

/** The name of another course that uses the same earlier one up; undefined when there is room, or no other. */
function usedUpBy(
  { kwalificatie, vak }: ExemptionClaim,
  target: Course,
  source: { readonly studiepunten: number | undefined },
  rows: readonly VrijstellingOnderdeel[],
): string | undefined {
  if (vak === undefined) return undefined;
  const others = rows.filter(
    (row) =>
      row.naam !== target.naam &&
      row.oordeel !== 'geen' &&
      row.deel === undefined &&
      row.op === kwalificatie &&
      row.vak === vak,
  );
  const used = others.reduce((sum, { studiepunten }) => sum + studiepunten, target.studiepunten);
  return others.length > 0 && (source.studiepunten ?? 0) < used ? others[0]?.naam : undefined;
}

function claimedRow(
  claim: ExemptionClaim,
  target: Course,
  before: VrijstellingOnderdeel | undefined,
  usedBy: string | undefined,
): VrijstellingOnderdeel {
  const better = before !== undefined && before.oordeel !== 'geen' && before.deel === undefined;
  if (better) return { ...before, reden: `${before.reden} ${asked(claim)}`, claim: true };
  const twice =
    usedBy === undefined
      ? []
      : [`"${claim.vak}" telt al voor "${usedBy}" en is niet groot genoeg voor beide: dit telt niet mee.`];
  return {
    naam: target.naam,
    studiepunten: target.studiepunten,
    oordeel: 'te-onderzoeken',
    op: claim.kwalificatie,
    ...(claim.vak === undefined ? {} : { vak: claim.vak }),
    ...(usedBy === undefined ? {} : { deel: true }),
    reden: [asked(claim), ...twice, ...(before?.vak === claim.vak && before?.reden ? [before.reden] : [])].join(' '),
    claim: true,
    documenten: [],
  };
}

/** The claims without the one on this course of this programme: a new one takes its place, a withdrawal only removes it. */
export const withoutClaim = <C extends Pick<ExemptionClaim, 'opleiding' | 'onderdeel'>>(
  claims: readonly C[] | undefined,
  opleiding: string,
  onderdeel: string,
): C[] => (claims ?? []).filter((claim) => claim.opleiding !== opleiding || claim.onderdeel !== onderdeel);
