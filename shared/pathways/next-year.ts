/**
 * "Wat verandert er volgend academiejaar voor deze klant?" The same facts are judged in this academic year and in the
 * next one, with the dates that select the rules a year later; what differs is listed with the rule that did it.
 */
import type { Enrolled, NextYear } from '../api/next-year.ts';
import {
  academicYearLabel,
  academicYearOfDay,
  addMonths,
  isoOfDay,
  parseAcademicYear,
  parseIsoDay,
} from '../engine/calendar.ts';
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import { type TracedOutcome, traceAll } from '../engine/trace.ts';
import { formatAmount } from '../format/ranges.ts';
import { bedragLabel } from '../plan/labels.ts';
import { situationOf } from '../situation/situation-of.ts';
import type { Bedrag, Maatregel } from './advice.ts';
import type { AdviceData, AdviceDossier } from './advice-data.ts';
import { heldBy } from './advise.ts';
import { describedFacts } from './described-programme.ts';
import { catalogueFacts, type Traject } from './enrolment.ts';
import { listedFor } from './listed.ts';
import { toMeasure } from './measures.ts';
import { causesOf, daysOf } from './next-year-causes.ts';
import { holdsPriorQualification } from './prior-qualification.ts';

/** Requests that select a rule by their own date: whoever asks a year later has them a year later. */
const REQUEST_DATES = ['tijdskrediet.aanvraagOp', 'tijdskrediet.startOp', 'kmo.aanvraagOp'] as const;
const TRAJECT_DATES = ['startdatum', 'einddatum', 'inschrijvingOp'] as const;

/** `peildatum`: ISO date. `enrolled`: null for the traject of the dossier, or for the person alone. */
export function nextYear(
  data: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
  enrolled: Enrolled | null,
): NextYear {
  const { pack } = data;
  const own = enrolled === null;
  const traject = enrolled === null ? dossier.traject : trajectOf(enrolled);
  const running = academicYearLabel(academicYearOfDay(parseIsoDay(peildatum) ?? 0));
  const given = traject?.academiejaar;
  const van = typeof given === 'string' ? given : running;
  const now = judged(
    data,
    dossier,
    peildatum,
    traject === undefined ? undefined : { ...traject, academiejaar: van },
    own,
  );
  const later = judged(
    data,
    aYearLater(dossier),
    shifted(peildatum),
    traject && movedOn({ ...traject, academiejaar: van }),
    own,
  );
  const verschillen = now.measures.flatMap((before, index) => {
    const after = later.measures[index];
    const [from, to] = [now.outcomes[index], later.outcomes[index]];
    if (after === undefined || from === undefined || to === undefined) return [];
    const bedragen = movedAmounts(before, after);
    if (before.oordeel === after.oordeel && bedragen.length === 0) return [];
    const days = daysOf(pack, from.rule, now.situation, later.situation);
    return [
      {
        id: before.id,
        label: before.label,
        van: before.oordeel,
        naar: after.oordeel,
        zin: after.zin ?? '',
        bedragen,
        oorzaken: causesOf(from, to, days),
      },
    ];
  });
  const cited = new Set(verschillen.flatMap(({ oorzaken }) => oorzaken.flatMap(({ bron }) => bron ?? [])));
  return { van, naar: followingYear(van), verschillen, bronnen: sourcesOf(pack, cited) };
}

interface Judged {
  readonly situation: Situation;
  readonly outcomes: readonly TracedOutcome[];
  readonly measures: readonly Maatregel[];
}

function judged(
  data: AdviceData,
  dossier: AdviceDossier,
  peildatum: string,
  traject: Traject | undefined,
  own: boolean,
): Judged {
  const { pack, catalogue } = data;
  const id = traject?.opleiding;
  const programme = typeof id === 'string' ? catalogue.byId(id) : undefined;
  const form = typeof traject?.vorm === 'string' ? traject.vorm : undefined;
  const { situation } = situationOf(pack, dossier, peildatum, {
    traject,
    own,
    catalogued: programme !== undefined,
    catalogue: {
      ...(programme === undefined
        ? describedFacts(dossier)
        : catalogueFacts(programme, form, holdsPriorQualification(programme, heldBy(data, dossier, peildatum)))),
      ...listedFor(data, programme ?? null, traject).feiten,
    },
  });
  const outcomes = traceAll(pack, situation);
  return { situation, outcomes, measures: outcomes.map((one) => toMeasure(pack, situation, one, undefined)) };
}

const trajectOf = ({ contract, vorm, studiepunten, ...rest }: Enrolled): Traject => ({
  ...rest,
  ...(contract === null ? {} : { contract }),
  ...(vorm === null ? {} : { vorm }),
  ...(studiepunten === null ? {} : { studiepunten }),
});

const shifted = (iso: string): string => {
  const day = parseIsoDay(iso);
  return day === null ? iso : isoOfDay(addMonths(day, 12));
};

const followingYear = (label: string): string => academicYearLabel((parseAcademicYear(label) ?? 0) + 1);

function movedOn(traject: Traject & { readonly academiejaar: string }): Traject {
  const dates = TRAJECT_DATES.flatMap((name) => {
    const value = traject[name];
    return typeof value === 'string' ? [[name, shifted(value)] as const] : [];
  });
  return { ...traject, academiejaar: followingYear(traject.academiejaar), ...Object.fromEntries(dates) };
}

/** The same facts, with the requests that select a rule a year later. */
function aYearLater(dossier: AdviceDossier): AdviceDossier {
  const facts = Object.entries(dossier.feiten ?? {}).map(([id, raw]) => {
    const moves = REQUEST_DATES.some((name) => name === id);
    if (!moves) return [id, raw] as const;
    if (typeof raw === 'string') return [id, shifted(raw)] as const;
    const isGiven = typeof raw === 'object' && raw !== null && 'waarde' in raw && typeof raw.waarde === 'string';
    return [id, isGiven ? { ...raw, waarde: shifted(String(raw.waarde)) } : raw] as const;
  });
  return { ...dossier, feiten: Object.fromEntries(facts) as AdviceDossier['feiten'] };
}

const rangeOf = (amount: Bedrag | undefined) => (amount === undefined ? null : { min: amount.min, max: amount.max });

function movedAmounts(before: Maatregel, after: Maatregel): NextYear['verschillen'][number]['bedragen'] {
  const names = [...new Set([...Object.keys(before.bedragen), ...Object.keys(after.bedragen)])];
  return names.flatMap((naam) => {
    const [one, two] = [before.bedragen[naam], after.bedragen[naam]];
    const [van, naar] = [rangeOf(one), rangeOf(two)];
    if (van?.min === naar?.min && van?.max === naar?.max) return [];
    const eenheid = two?.eenheid ?? one?.eenheid ?? 'aantal';
    const write = (range: typeof van): string => (range === null ? 'geen bedrag' : formatAmount(range, eenheid));
    return [
      { naam, label: bedragLabel(before.id, naam), eenheid, van, naar, tekst: `van ${write(van)} naar ${write(naar)}` },
    ];
  });
}

function sourcesOf({ document }: Pack, keys: ReadonlySet<string>): NextYear['bronnen'] {
  return Object.fromEntries(
    [...keys].sort().flatMap((key) => {
      const source = document.bronnen[key];
      if (source === undefined) return [];
      const { titel, uitgever, url, datum, nagekekenOp } = source;
      return [[key, { titel, uitgever, url, nagekekenOp, ...(datum === undefined ? {} : { datum }) }] as const];
    }),
  );
}
