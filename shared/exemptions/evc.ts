/**
 * What somebody learned at work: courses that a bekwaamheidsonderzoek (EVC) could be about. Always to be looked into,
 * never counted: an EVC gives a proof of competence first, and only then, perhaps, an exemption (EX-03).
 */

import type { Programme } from '../catalogue/schema.ts';
import { STUDIEGEBIEDEN, type Studiegebied, studiegebiedenVan } from '../catalogue/studiegebied.ts';
import { fold } from '../catalogue/words.ts';
import type { EvcKansen } from '../pathways/advice.ts';
import { dayInYear } from './dates.ts';
import type { HouseRules, Place, PlacedFact } from './house-rules.ts';
import type { TitleReader } from './matching/course-title.ts';
import type { QualificationInput } from './qualification.ts';

/** A job as in the dossier; a missing field is unknown. */
export interface JobInput {
  readonly beroep?: string | undefined;
  readonly sector?: string | undefined;
}

export interface EvcInput {
  readonly programme: Programme;
  readonly jobs: readonly JobInput[];
  readonly qualifications: readonly QualificationInput[];
  readonly titles: TitleReader;
  readonly houseRules: HouseRules;
  readonly place: Place;
}

export interface EvcFinding {
  readonly kansen: EvcKansen;
  readonly feiten: readonly PlacedFact[];
}

/** Undefined when no experience touches a course of this programme, or the programme has no list of courses. */
export function findEvc(input: EvcInput): EvcFinding | undefined {
  const { programme, titles, houseRules, place } = input;
  const grounds = groundsOf(input);
  const gebieden = programme.studiegebied ?? studiegebiedenVan(programme.naam);
  const onderdelen = (programme.opleidingsonderdelen ?? []).flatMap(({ naam, studiepunten }) => {
    const target = titles.read(naam);
    const ground = grounds.find(
      (one) =>
        [...target.begrippen].some((begrip) => one.begrippen.has(begrip)) ||
        (target.soort === 'praktijk' && one.gebieden.some((gebied) => gebieden.includes(gebied))),
    );
    return ground === undefined || target.soort === 'eindwerk' ? [] : [{ naam, studiepunten, op: ground.label }];
  });
  if (onderdelen.length === 0) return undefined;
  const cost = houseRules.of('kost-evc', place)[0];
  const rounds = houseRules.of('evc-rondes', place)[0];
  const prijs = cost && {
    min: cost.dossier,
    max:
      cost.dossier +
      (isGraduaat(programme) ? (cost.hoogstensGraduaat ?? cost.hoogstensBachelor) : cost.hoogstensBachelor),
  };
  return {
    kansen: {
      onderdelen,
      toelichting: [
        'Wat je op het werk leerde, kan tellen via een bekwaamheidsonderzoek (EVC). Slaag je, dan krijg je een bewijs van bekwaamheid. Daarmee vraag je daarna een vrijstelling.',
        'We tellen dit niet mee in je plan: een onderzoek is zelden klaar vóór het semester start.',
        ...[cost, rounds].flatMap((fact) => (fact === undefined ? [] : [fact.tekst])),
      ],
      ...(prijs === undefined ? {} : { prijs }),
      data: (rounds?.dagen ?? []).map((dag) => dayInYear(place.academiejaar, dag)).sort(),
    },
    feiten: [cost, rounds].filter((fact) => fact !== undefined),
  };
}

interface Ground {
  /** As the client would say it. */
  readonly label: string;
  readonly begrippen: ReadonlySet<string>;
  readonly gebieden: readonly Studiegebied[];
}

function groundsOf({ jobs, qualifications, titles }: EvcInput): readonly Ground[] {
  const fields = (...texts: readonly (string | undefined)[]): readonly Studiegebied[] => [
    ...new Set(
      texts.flatMap((text = '') => [
        ...studiegebiedenVan(text),
        ...STUDIEGEBIEDEN.filter((gebied) => fold(text).split(' ').includes(gebied)),
      ]),
    ),
  ];
  const work = jobs.flatMap(({ beroep, sector }): Ground[] =>
    beroep === undefined && sector === undefined
      ? []
      : [
          {
            label: beroep ?? `werk in de sector ${sector}`,
            begrippen: titles.read(beroep ?? '').begrippen,
            gebieden: fields(beroep, sector),
          },
        ],
  );
  const proofs = qualifications
    .filter(({ niveau }) => niveau === 'beroepskwalificatie')
    .flatMap(({ naam }): Ground[] =>
      naam === undefined
        ? []
        : [{ label: `beroepskwalificatie ${naam}`, begrippen: titles.read(naam).begrippen, gebieden: fields(naam) }],
    );
  return [...proofs, ...work];
}

const isGraduaat = ({ niveau }: Programme): boolean => niveau === 'graduaat' || niveau === 'educatief-graduaat';
