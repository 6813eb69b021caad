/** What a first year that is made smaller by exemptions does to every measure, and what the exemptions save. */
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import type { Enrolment, SituationInput } from '../situation/situation-input.ts';
import { situationOf } from '../situation/situation-of.ts';
import type { Oordeel, Range, Vrijstelling, VrijstellingsEffect, VrijstellingsScenario } from './advice.ts';
import { type Figures, figuresOf } from './measures.ts';
import { SMALLEST_COURSE } from './pace.ts';

export interface EffectInput {
  readonly pack: Pack;
  readonly dossier: SituationInput;
  readonly peildatum: string;
  /** The enrolment that the measures of the proposal were judged on. */
  readonly enrolment: Enrolment;
  readonly vrijstelling: Vrijstelling;
  /** Studiepunten of the first year when nothing is exempted. */
  readonly eersteJaar: number;
  /** Studiepunten per year at the pace of the plan. */
  readonly perYear: number;
}

/** Facts that say how much was followed, or what came of it: they do not hold for a smaller year. */
const OF_ONE_SIZE = new Set([
  'opleiding.urenPerJaar',
  'opleiding.urenPerWeek',
  'opleiding.urenPerTrimester',
  'opleiding.studiepuntenPerTrimester',
  'opleiding.aantalExamens',
  'studie.nieuweStudiepunten',
  'studie.geexamineerdeStudiepunten',
  'studie.opgenomenStudiepunten',
  'studie.verworvenStudiepunten',
  'studie.gedelibereerdeStudiepunten',
  'studie.studiepuntenOp30Juni',
]);

/** No source says from how many studiepunten a day programme is full-time: after exemptions it is no longer known. */
const FULL_TIME = 'opleiding.voltijdsDag';

/** Told apart under "what it saves", or only following the studiegeld. */
const SAVINGS: ReadonlySet<string> = new Set(['studiegeld', 'leerkrediet', 'stopzetting']);

const MONTHS = 12;

/**
 * Undefined when there is nothing to look at: no figure, or a track that has the exemption in its size already. It is the
 * least favourable year: all exempted courses fall in it, and nothing is taken up in their place.
 */
export function exemptionEffects(input: EffectInput): VrijstellingsEffect | undefined {
  const { vrijstelling, eersteJaar } = input;
  const { verwacht, hoog, grond } = vrijstelling;
  if (grond === 'eigen-traject' || hoog === undefined || hoog === 0 || eersteJaar <= 0) return undefined;
  const amounts = [...new Set([verwacht ?? 0, hoog])].filter((exempted) => exempted > 0);
  const before = figuresAt(input, eersteJaar, false);
  return { eersteJaar, scenarios: amounts.map((exempted) => scenario(input, before, exempted)) };
}

type AllFigures = ReadonlyMap<string, Figures>;

/** All measures at a first year of `size` studiepunten. */
function figuresAt(input: EffectInput, size: number, smaller: boolean): AllFigures {
  const { pack, dossier, peildatum, enrolment } = input;
  const kept = Object.entries(dossier.feiten ?? {}).filter(
    ([id]) => !OF_ONE_SIZE.has(id) && !(smaller && id === FULL_TIME),
  );
  const situation: Situation = situationOf(pack, { ...dossier, feiten: Object.fromEntries(kept) }, peildatum, {
    ...enrolment,
    traject: { ...enrolment.traject, studiepunten: size },
  }).situation;
  return figuresOf(pack, situation, pack.rules);
}

function scenario(input: EffectInput, before: AllFigures, vrij: number): VrijstellingsScenario {
  const { pack, eersteJaar, perYear } = input;
  // Who enrols takes up at least one course.
  const studiepunten = Math.max(Math.min(SMALLEST_COURSE, eersteJaar), eersteJaar - vrij);
  const after = figuresAt(input, studiepunten, true);
  const maatregelen = pack.rules.flatMap(({ def, amounts }) => {
    const [van, naar] = [before.get(def.id), after.get(def.id)];
    if (van === undefined || naar === undefined || SAVINGS.has(def.id)) return [];
    const bedragen = amounts.flatMap(({ name, def: { eenheid } }) => {
      const [was, becomes] = [van.bedragen[name], naar.bedragen[name]];
      if (isRefused(van.oordeel) || isRefused(naar.oordeel) || was === undefined || becomes === undefined) return [];
      return isSame(was, becomes) ? [] : [{ naam: name, van: was, naar: becomes, eenheid }];
    });
    const same = van.oordeel === naar.oordeel && bedragen.length === 0;
    return same ? [] : [{ id: def.id, label: def.label, van: van.oordeel, naar: naar.oordeel, bedragen }];
  });
  return {
    vrij,
    studiepunten,
    maatregelen,
    studiegeld: savedFee(before, after, eersteJaar - studiepunten, vrij),
    maanden: Math.round((vrij * MONTHS) / perYear),
    leerkrediet: (before.get('leerkrediet')?.oordeel ?? 'nvt') === 'nvt' ? 0 : vrij,
  };
}

const isRefused = (oordeel: Oordeel): boolean => oordeel === 'neen' || oordeel === 'nvt';
const isSame = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max;

/**
 * Cents. Only the part of the studiegeld per studiepunt is saved, at the price of the first year; each end of the range is
 * one tariff (beurs, bijna-beurs, niet-beurs) that the client may have. The fixed part stays due.
 */
function savedFee(before: AllFigures, after: AllFigures, less: number, exempted: number): Range | null {
  const [was, becomes] = [before, after].map((figures) => figures.get('studiegeld')?.bedragen.variabel);
  if (was === undefined || becomes === undefined || less <= 0) return null;
  const save = (high: number, low: number): number => Math.max(0, Math.round(((high - low) * exempted) / less));
  return {
    min: save(was.min, becomes.min),
    max: was.max === null || becomes.max === null ? null : save(was.max, becomes.max),
  };
}
