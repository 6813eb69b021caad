import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Niveau } from '../catalogue/niveaus.ts';
import type { CatalogueBron, Programme } from '../catalogue/schema.ts';
import { richtingenVan, studiegebiedenVan, zijnVerwant } from '../catalogue/studiegebied.ts';
import type { Grond } from '../pathways/advice.ts';
import { exemptedBy, isAbout, isSameOrigin, type Precedent } from './precedents.ts';
import { matchesPattern, type QualificationInput, titleOf } from './qualification.ts';
import { reducedSchakel, type ThumbRules } from './rules-of-thumb.ts';

/** Studiepunten exempted. */
export interface Exempted {
  readonly laag: number;
  readonly verwacht: number;
  readonly hoog: number;
}

/** One ground for an estimate: what it gives, on which qualification, from which source. */
export interface Finding {
  readonly grond: Grond;
  /** Absent when the ground gives no figure (a track that is a programme of its own). */
  readonly vrij?: Exempted;
  readonly op: QualificationInput;
  readonly precedenten: readonly Precedent[];
  /** A rule of thumb that the estimate rests on or is widened by. */
  readonly vuistregel?: {
    readonly id: string;
    readonly tekst: string;
    readonly bron: CatalogueBron;
    readonly academiejaar?: string | undefined;
  };
  readonly andereInstelling: boolean;
}

export interface FindingInput {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly precedents: readonly Precedent[];
  readonly thumbRules: ThumbRules;
  /** Qualifications that were accepted as evidence. */
  readonly usable: readonly QualificationInput[];
  /** Also those that the institution would have to look into. */
  readonly possible: readonly QualificationInput[];
}

const HOGERE_NIVEAUS: readonly Niveau[] = [
  'pba',
  'aba',
  'educatieve-bachelor',
  'banaba',
  'master',
  'educatieve-master',
  'manama',
  'doctoraat',
];

function homeOf({ catalogue, programme }: FindingInput): string {
  return catalogue.institution(programme.instelling)?.naam ?? programme.instelling;
}

/** The size of a track as [least, most]; undefined when unknown. */
export function sizeOf(programme: Programme): readonly [number, number] | undefined {
  if (programme.studiepunten !== undefined) return [programme.studiepunten, programme.studiepunten];
  return programme.studiepuntenBereik;
}

/** The programme itself is the track for one of the qualifications. */
function ownTrack(input: FindingInput): Finding | undefined {
  const { programme, usable, catalogue, precedents } = input;
  const patterns = programme.vooropleiding ?? [];
  const op = usable.find((one) => patterns.some((pattern) => matchesPattern(pattern, one, usable, catalogue)));
  if (op === undefined) return undefined;
  const size = sizeOf(programme);
  const whole = programme.studiepuntenDiploma;
  const same = precedents.filter(
    (precedent) =>
      precedent.bron.url === programme.bron.url && isAbout(precedent, programme) && isFor(precedent, op, input),
  );
  const base = { grond: 'eigen-traject' as const, op, precedenten: same, andereInstelling: false };
  if (size === undefined || whole === undefined) return base;
  const [laag, hoog] = [whole - size[1], whole - size[0]];
  return { ...base, vrij: { laag, verwacht: Math.round((laag + hoog) / 2), hoog } };
}

function isFor(
  precedent: Precedent,
  one: QualificationInput,
  { possible, catalogue, programme }: FindingInput,
): boolean {
  // What holds between related programmes of 180 studiepunten is never carried over to nursing.
  if (precedent.verwant && (isNursing(programme) || !zijnVerwant(titleOf(one, catalogue), programme.naam)))
    return false;
  return precedent.van.some((pattern) => matchesPattern(pattern, one, possible, catalogue));
}

function isNursing({ naam }: Programme): boolean {
  return richtingenVan(naam).includes('verpleegkunde');
}

/** Figures are only transferred between whole programmes of the same size. */
function isSameSize(programme: Programme, totaal: number | undefined): boolean {
  if (programme.studiepuntenDiploma !== undefined || totaal === undefined) return false;
  return programme.studiepunten === undefined || programme.studiepunten === totaal;
}

interface Match {
  readonly precedent: Precedent;
  readonly vrij: readonly [number, number];
}

/** Several grounds ask for the same matches. */
const matched = new WeakMap<FindingInput, Map<QualificationInput, readonly Match[]>>();

function matchesFor(input: FindingInput, one: QualificationInput): readonly Match[] {
  const known = matched.get(input) ?? new Map<QualificationInput, readonly Match[]>();
  matched.set(input, known);
  const found = known.get(one) ?? searchMatches(input, one);
  known.set(one, found);
  return found;
}

function searchMatches(input: FindingInput, one: QualificationInput): readonly Match[] {
  const { programme, precedents } = input;
  const found: Match[] = [];
  for (const precedent of precedents) {
    if (!isSameSize(programme, precedent.totaal) || !isAbout(precedent, programme)) continue;
    const vrij = exemptedBy(precedent);
    if (vrij !== undefined && isFor(precedent, one, input)) found.push({ precedent, vrij });
  }
  return found;
}

/** When some precedents are for the form of this programme, only those count. */
function inSameForm(matches: readonly Match[], programme: Programme): readonly Match[] {
  const same = matches.filter(({ precedent }) => precedent.vorm?.some((vorm) => programme.vorm?.includes(vorm)));
  return same.length > 0 ? same : matches;
}

function hullOf(matches: readonly Match[]): Exempted {
  const laag = Math.min(...matches.map(({ vrij }) => vrij[0]));
  const hoog = Math.max(...matches.map(({ vrij }) => vrij[1]));
  const midden = matches.map(({ vrij }) => (vrij[0] + vrij[1]) / 2);
  return { laag, verwacht: Math.round(midden.reduce((sum, one) => sum + one, 0) / midden.length), hoog };
}

function finding(op: QualificationInput, matches: readonly Match[], vrij: Exempted): Finding {
  return {
    grond: 'precedent',
    op,
    vrij,
    precedenten: matches.map((match) => match.precedent),
    andereInstelling: false,
  };
}

function bestOf(findings: readonly Finding[]): Finding | undefined {
  let best: Finding | undefined;
  for (const one of findings)
    if (best === undefined || (one.vrij?.verwacht ?? 0) > (best.vrij?.verwacht ?? 0)) best = one;
  return best;
}

function precedentsAt(
  input: FindingInput,
  wanted: (precedent: Precedent, op: QualificationInput) => boolean,
): Finding | undefined {
  return bestOf(
    input.usable.flatMap((op) => {
      const matches = inSameForm(
        matchesFor(input, op).filter(({ precedent }) => precedent.soort !== 'benaderend' && wanted(precedent, op)),
        input.programme,
      );
      return matches.length === 0 ? [] : [finding(op, matches, hullOf(matches))];
    }),
  );
}

/** A recorded decision holds in full only for a diploma of the institution that it names. */
const isOrigin = ({ catalogue }: FindingInput, precedent: Precedent, { instelling }: QualificationInput): boolean =>
  isSameOrigin(precedent, instelling, (text) => catalogue.institution(text)?.naam ?? text);

/** Other institutions' precedents, and decisions on diplomas of another one: widened by the rule of thumb where that holds, else by our own margin. */
function elsewhere(input: FindingInput, thumb: Finding | undefined): Finding | undefined {
  const home = homeOf(input);
  const found = precedentsAt(
    input,
    (one, op) => one.instelling !== 'alle' && !one.verwant && (one.instelling !== home || !isOrigin(input, one, op)),
  );
  if (found?.vrij === undefined) return undefined;
  const { laag, verwacht, hoog } = found.vrij;
  const whole = found.precedenten[0]?.totaal ?? hoog;
  const rule = input.thumbRules.andereInstelling;
  const vrij =
    thumb?.vrij === undefined
      ? { laag: Math.max(0, laag - rule.marge), verwacht, hoog: Math.min(whole, hoog + rule.marge) }
      : { laag: Math.min(laag, thumb.vrij.laag), verwacht, hoog: Math.max(hoog, thumb.vrij.hoog) };
  return { ...found, vrij, andereInstelling: true, vuistregel: rule };
}

/** Graduaat to a related professional bachelor of 180 studiepunten; never nursing, never an academic programme. */
function thumbFor(input: FindingInput, own: boolean): Finding | undefined {
  const { programme, catalogue, usable, thumbRules } = input;
  const home = homeOf(input);
  if (isNursing(programme)) return undefined;
  for (const rule of thumbRules.graduaatNaarPba) {
    const ofInstitution = rule.instelling !== undefined;
    if (ofInstitution !== own || (ofInstitution && rule.instelling !== home)) continue;
    if (!rule.naar.includes(programme.niveau) || !isSameSize(programme, rule.totaal)) continue;
    const op = usable.find((one) => {
      if (one.niveau === undefined || !rule.van.includes(one.niveau)) return false;
      if (ofInstitution && catalogue.institution(one.instelling ?? '')?.naam !== home) return false;
      const title = titleOf(one, catalogue);
      const gebieden = programme.studiegebied;
      if (gebieden !== undefined && !studiegebiedenVan(title).some((gebied) => gebieden.includes(gebied))) return false;
      return zijnVerwant(title, programme.naam);
    });
    if (op === undefined) continue;
    const vrij = {
      laag: rule.totaal - rule.resterend[1],
      verwacht: rule.totaal - rule.verwacht,
      hoog: rule.totaal - rule.resterend[0],
    };
    return { grond: 'vuistregel', op, vrij, precedenten: [], vuistregel: rule, andereInstelling: false };
  }
  return undefined;
}

/** A schakelprogramma may shrink on more than the bachelor that gives access (EX-39). */
function schakel({ programme, usable, thumbRules }: FindingInput): Finding | undefined {
  const size = programme.studiepunten;
  if (programme.niveau !== 'schakelprogramma' || size === undefined) return undefined;
  const higher = usable.filter((one) => one.niveau !== undefined && HOGERE_NIVEAUS.includes(one.niveau));
  const [, op] = higher;
  const { min } = reducedSchakel(thumbRules.schakel, size);
  if (op === undefined || min === size) return undefined;
  const vrij = { laag: 0, verwacht: 0, hoog: size - min };
  return { grond: 'vuistregel', op, vrij, precedenten: [], vuistregel: thumbRules.schakel, andereInstelling: false };
}

/** Figures that were only derived from years or semesters: the weakest, and never a lower bound. */
function approximate(input: FindingInput): Finding | undefined {
  const home = homeOf(input);
  return bestOf(
    input.possible.flatMap((op) => {
      const matches = matchesFor(input, op).filter(
        ({ precedent }) => precedent.soort === 'benaderend' && precedent.instelling === home,
      );
      if (matches.length === 0) return [];
      const hoog = Math.max(...matches.map(({ vrij }) => vrij[1]));
      return [finding(op, matches, { laag: 0, verwacht: hoog, hoog })];
    }),
  );
}

/** The institution's own precedent stands, but another diploma may count for more: then only the upper end moves. */
function widenedBy(here: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (here?.vrij === undefined || other?.vrij === undefined || other.op === here.op) return here;
  if (other.vrij.hoog <= here.vrij.hoog) return here;
  return {
    ...here,
    vrij: { ...here.vrij, hoog: other.vrij.hoog },
    precedenten: [...here.precedenten, ...other.precedenten],
  };
}

/** The strongest ground, in the order of the design; undefined when there is none. */
export function strongestFinding(input: FindingInput): Finding | undefined {
  // Figures are published for a level: where the level is assumed, none of them holds.
  if (input.programme.niveauAangenomen) return undefined;
  const home = homeOf(input);
  const own = ownTrack(input);
  if (own?.vrij !== undefined) return own;
  const here = precedentsAt(input, (one, op) => one.instelling === home && isOrigin(input, one, op));
  const ownThumb = thumbFor(input, true);
  const thumb = ownThumb ?? thumbFor(input, false);
  const other = elsewhere(input, thumb);
  return (
    widenedBy(here, other) ??
    schakel(input) ??
    own ??
    precedentsAt(input, (one) => one.instelling === 'alle') ??
    ownThumb ??
    other ??
    thumb ??
    approximate(input)
  );
}

/**
 * Precedents that say something of this programme without a figure to transfer: modules, courses, admission, sizes
 * for whom the source does not say. `held` also holds qualifications that were not completed.
 */
export function remarksOn(input: FindingInput, held: readonly QualificationInput[]): readonly Precedent[] {
  const home = homeOf(input);
  return input.precedents.filter((precedent) => {
    if (precedent.instelling !== home || !isAbout(precedent, input.programme)) return false;
    if (exemptedBy(precedent) !== undefined && precedent.van.length > 0) return false;
    return precedent.van.length === 0 || held.some((one) => isFor(precedent, one, { ...input, possible: held }));
  });
}
