/** The courses of a programme, each with the best of the earlier courses, or none. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Course, Programme } from '../../catalogue/schema.ts';
import { studiegebiedenVan } from '../../catalogue/studiegebied.ts';
import type { HouseRules, Place } from '../house-rules.ts';
import { type QualificationInput, titleOf } from '../qualification.ts';
import { assignBest } from './assign.ts';
import type { TitleReader } from './course-title.ts';
import { type EarlierCourse, judgePair, type PairContext, type PairVerdict } from './judge-pair.ts';

export interface MatchedCourse extends PairVerdict {
  readonly doel: Course;
  /** Absent: no earlier course has the same content. */
  readonly bron?: EarlierCourse;
}

export interface MatchInput {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly qualifications: readonly QualificationInput[];
  readonly houseRules: HouseRules;
  readonly place: Place;
  readonly titles: TitleReader;
  /** ISO date of the request. */
  readonly op: string;
}

/** Worth of a pair per studiepunt: what is likely goes before all that must be looked into. */
const WORTH = { zeker: 1000, waarschijnlijk: 100, 'te-onderzoeken': 10, geen: 0 } as const;
const WORTH_OF_PART = 1;

/**
 * One row per course of the programme, in its order; empty when the programme has no list or nothing was taken before.
 * Each earlier course counts once. A course that is blocked says why only when its content was the same.
 */
export function matchCourses(input: MatchInput): readonly MatchedCourse[] {
  const targets = input.programme.opleidingsonderdelen ?? [];
  const earlier = earlierCourses(input);
  if (targets.length === 0 || earlier.length === 0) return [];
  const context: PairContext = {
    titles: input.titles,
    houseRules: input.houseRules,
    place: input.place,
    niveau: input.programme.niveau,
    gebieden: input.programme.studiegebied ?? studiegebiedenVan(input.programme.naam),
    op: input.op,
  };
  const verdicts = targets.map((to) => earlier.map((from) => judgePair(from, to, context)));
  const chosen = assignBest(
    verdicts.map((row, at) => row.map((one) => worthOf(one) * (targets[at] as Course).studiepunten)),
  );
  return targets.map((doel, at) => {
    const row = verdicts[at] as readonly PairVerdict[];
    const column = chosen[at] ?? row.findIndex(({ reden }) => reden !== '');
    const verdict = row[column];
    const bron = earlier[column];
    if (verdict === undefined || bron === undefined)
      return { doel, oordeel: 'geen', deel: false, reden: 'Geen van je vakken heeft een titel met deze inhoud.' };
    if (chosen[at] === undefined && verdict.oordeel !== 'geen')
      return { doel, oordeel: 'geen', deel: false, reden: `"${bron.vak.naam}" telt al voor een ander vak.` };
    return { doel, bron, ...verdict };
  });
}

const worthOf = ({ oordeel, deel }: PairVerdict): number => (deel ? WORTH_OF_PART : WORTH[oordeel]);

function earlierCourses({ qualifications, catalogue, programme }: MatchInput): readonly EarlierCourse[] {
  return qualifications.flatMap((kwalificatie) => {
    const { opleidingsonderdelen, instelling, opleiding } = kwalificatie;
    const gebieden = studiegebiedenVan(titleOf(kwalificatie, catalogue));
    const home = catalogue.institution(instelling ?? '')?.naam;
    const zelfdeOpleiding = home !== undefined && home === programme.instelling && opleiding === programme.id;
    return (opleidingsonderdelen ?? []).flatMap(({ naam, ...rest }): EarlierCourse[] =>
      naam === undefined ? [] : [{ vak: { naam, ...rest }, kwalificatie, gebieden, zelfdeOpleiding }],
    );
  });
}
