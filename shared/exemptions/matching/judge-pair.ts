/** One earlier course against one course of the programme: five gates, each of which can block. */
import type { Niveau } from '../../catalogue/niveaus.ts';
import type { Course } from '../../catalogue/schema.ts';
import type { Studiegebied } from '../../catalogue/studiegebied.ts';
import { judgeCourse } from '../evidence.ts';
import type { HouseRules, Place, PlacedFact } from '../house-rules.ts';
import type { CourseInput, QualificationInput } from '../qualification.ts';
import { compareTitles } from './compare-titles.ts';
import type { TitleReader } from './course-title.ts';
import { levelVerdict } from './levels.ts';

type CourseVerdict = 'zeker' | 'waarschijnlijk' | 'te-onderzoeken' | 'geen';

export interface PairVerdict {
  readonly oordeel: CourseVerdict;
  /** The content only overlaps: counts 0 studiepunten, shown as a possible partial exemption (EX-09). */
  readonly deel: boolean;
  /** One sentence for the client. */
  readonly reden: string;
  readonly feit?: PlacedFact;
}

/** What all pairs of one programme share. */
export interface PairContext {
  readonly titles: TitleReader;
  readonly houseRules: HouseRules;
  readonly place: Place;
  readonly niveau: Niveau;
  readonly gebieden: readonly Studiegebied[];
  /** ISO date of the request. */
  readonly op: string;
}

/** An earlier course with what its qualification says. */
export interface EarlierCourse {
  readonly vak: CourseInput & { readonly naam: string };
  readonly kwalificatie: QualificationInput;
  readonly gebieden: readonly Studiegebied[];
  /** Taken in the same programme at the same institution: a creditbewijs stays valid and is no exemption (EX-02, EX-06). */
  readonly zelfdeOpleiding: boolean;
}

const NONE: PairVerdict = { oordeel: 'geen', deel: false, reden: '' };

/** Judges a pair. `geen` without a sentence means that the content has nothing in common. */
export function judgePair(from: EarlierCourse, to: Course, context: PairContext): PairVerdict {
  const { vak, kwalificatie } = from;
  const { titles } = context;
  const inhoud = compareTitles(titles.thesaurus, titles.read(vak.naam), titles.read(to.naam));
  if (inhoud.inhoud === 'anders') return NONE;
  if (kwalificatie.niveau === 'deelnamebewijs' && kwalificatie.metExamen !== true)
    return {
      oordeel: 'geen',
      deel: false,
      reden: `Voor "${vak.naam}" is er alleen een deelnamebewijs, zonder examen.`,
    };
  const blocked = judgeCourse(vak, context.houseRules, context.place, {
    niveau: kwalificatie.niveau,
    diplomaBehaald: kwalificatie.behaald,
    zelfdeOpleiding: from.zelfdeOpleiding && inhoud.inhoud === 'gelijk',
    doel: to,
    op: context.op,
  });
  const feit = blocked.feit === undefined ? {} : { feit: blocked.feit };
  if (blocked.uitkomst === 'geen') return { oordeel: 'geen', deel: false, reden: blocked.tekst, ...feit };
  if (blocked.uitkomst === 'aanvaard') return { oordeel: 'zeker', deel: false, reden: blocked.tekst, ...feit };
  const niveau = levelVerdict(kwalificatie.niveau, context.niveau);
  if (niveau === 'te-laag')
    return { oordeel: 'geen', deel: false, reden: `"${vak.naam}" is van een lager niveau dan deze opleiding.` };
  if (inhoud.inhoud === 'deels')
    return {
      oordeel: 'te-onderzoeken',
      deel: true,
      reden: `"${vak.naam}": ${inhoud.reden}. Mogelijk een deelvrijstelling.`,
    };
  const doubt = doubtOf(from, to, context, niveau === 'onzeker');
  return doubt === undefined
    ? {
        oordeel: 'waarschijnlijk',
        deel: false,
        reden: `"${vak.naam}" heeft een titel met dezelfde inhoud, is groot genoeg en je slaagde ervoor.`,
        ...feit,
      }
    : { oordeel: 'te-onderzoeken', deel: false, reden: doubt, ...feit };
}

/** The first thing that keeps the same content from being likely; undefined when nothing does. */
function doubtOf(from: EarlierCourse, to: Course, context: PairContext, level: boolean): string | undefined {
  const { vak, kwalificatie } = from;
  const label = `"${vak.naam}" lijkt op dit vak`;
  if (vak.studiepunten === undefined) return `${label}, maar we weten niet hoeveel studiepunten het telde.`;
  if (vak.studiepunten < to.studiepunten)
    return `${label}, maar is kleiner: ${vak.studiepunten} tegen ${to.studiepunten} studiepunten.`;
  if (!passed(vak)) return `${label}. Toon een creditbewijs of een puntenlijst: we weten niet of je geslaagd bent.`;
  if (level) return `${label}, maar komt uit een opleiding van een ander niveau. De instelling beslist.`;
  if (isForeign(kwalificatie)) return `${label}. Over een buitenlands vak beslist de instelling zelf.`;
  if (!from.gebieden.some((one) => context.gebieden.includes(one)))
    return `${label}, maar komt uit een ander studiegebied. De instelling vergelijkt de inhoud.`;
  return undefined;
}

const passed = ({ status, creditbewijs, score }: CourseInput): boolean =>
  status === 'geslaagd' || creditbewijs === true || (status === undefined && score !== undefined && score >= 10);

const isForeign = ({ niveau, land }: QualificationInput): boolean =>
  niveau === 'buitenlands' || (land !== undefined && land.toUpperCase() !== 'BE');
