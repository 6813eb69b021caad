/** A programme that is not in the catalogue: what its name in the dossier and the facts say of it. */
import { aangenomenOmvang, type Niveau } from '../catalogue/niveaus.ts';
import type { Programme } from '../catalogue/schema.ts';
import { fold } from '../catalogue/words.ts';
import { type CatalogueFacts, factValue, type SituationInput } from '../situation/situation-input.ts';

/** Words that name a level; the more particular ones first. A bare "bachelor" may be professional or academic. */
const LEVEL_WORDS: readonly (readonly [string, Niveau])[] = [
  ['schakelprogramma', 'schakelprogramma'],
  ['voorbereidingsprogramma', 'voorbereidingsprogramma'],
  ['postgraduaat', 'postgraduaat'],
  ['microcredential', 'microcredential'],
  ['bachelor na bachelor', 'banaba'],
  ['banaba', 'banaba'],
  ['master na master', 'manama'],
  ['manama', 'manama'],
  ['educatief graduaat', 'educatief-graduaat'],
  ['educatieve graduaat', 'educatief-graduaat'],
  ['graduaat', 'graduaat'],
  ['educatieve bachelor', 'educatieve-bachelor'],
  ['professionele bachelor', 'pba'],
  ['academische bachelor', 'aba'],
  ['educatieve master', 'educatieve-master'],
];

const certainLevel = (title: string): Niveau | undefined =>
  LEVEL_WORDS.find(([words]) => fold(title).includes(words))?.[1];

const titleOf = (dossier: SituationInput): string => String(dossier.traject?.opleidingNaam ?? '');

const givenLevel = (dossier: SituationInput): Niveau | undefined => {
  const given = factValue(dossier.feiten?.['opleiding.niveau']);
  return typeof given === 'string' ? (given as Niveau) : undefined;
};

/** For the route of a proposal only: also a bare "bachelor" or "master" in the name will do. */
export function levelOf(dossier: SituationInput, title: string): Niveau | undefined {
  const name = fold(title);
  return (
    givenLevel(dossier) ??
    certainLevel(title) ??
    (name.includes('bachelor') ? 'pba' : name.includes('master') ? 'master' : undefined)
  );
}

/** The level, when nobody gave it but the name says it. A given fact wins (contract section 1, precedence). */
export function describedFacts(dossier: SituationInput): CatalogueFacts {
  const level = givenLevel(dossier) === undefined ? certainLevel(titleOf(dossier)) : undefined;
  return level === undefined ? {} : { 'opleiding.niveau': level };
}

/** Dutch warning about what was read from the name. */
export function describedWarnings(dossier: SituationInput): string[] {
  const [level] = Object.values(describedFacts(dossier));
  return level === undefined
    ? []
    : ['Het niveau van de opleiding lezen we uit de naam in het dossier. Klopt dat niet, vul het niveau dan in.'];
}

/** Enough of a programme for the estimate of exemptions; undefined while its level or institution is not known. */
export function describedProgramme(dossier: SituationInput): Programme | undefined {
  const niveau = givenLevel(dossier) ?? certainLevel(titleOf(dossier));
  const naam = titleOf(dossier);
  const { instelling } = dossier.traject ?? {};
  if (niveau === undefined || naam === '' || typeof instelling !== 'string') return undefined;
  const given = factValue(dossier.feiten?.['opleiding.studieomvang']);
  const studiepunten = typeof given === 'number' ? given : aangenomenOmvang(niveau, naam);
  return {
    id: 'dossier:traject',
    naam,
    instelling,
    niveau,
    soort: 'gewoon',
    ...(studiepunten === undefined ? {} : { studiepunten }),
    ...(studiepunten !== undefined && given === undefined ? { omvangAangenomen: true as const } : {}),
    bron: {
      titel: 'Dossier',
      uitgever: 'Dossier',
      url: 'https://www.hogeronderwijsregister.be',
      zekerheid: 'secundair',
    },
  };
}
