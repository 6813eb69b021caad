import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../shared/dossier/parse-dossier.ts';
import type { Advies, Kantelpunt, Maatregel } from '../../shared/pathways/advice.ts';
import type { AdviceDossier } from '../../shared/pathways/advice-data.ts';
import { advise } from '../../shared/pathways/advise.ts';
import { adviceDataFromSources } from '../support/advice-data.ts';
import { random } from '../support/random.ts';
/** Every change that an advice proposes does what it says, when the dossier is really changed and advised on again. */
import { readCases, SHARED } from '../support/rule-cases.ts';
import { dossierMaker } from './dossiers.ts';
import { partOf, whole } from './partial.ts';

const data = adviceDataFromSources();
const cases = readCases().flatMap(({ cases: rows }) => rows);
const make = dossierMaker(
  data.pack,
  cases.map(({ op, dossier }) => ({ op, dossier })),
);

const SEED = 20_261_121;
const DOSSIERS = 300;
/** Every so many rows of the case tables. */
const EVERY = 4;
/** What the contract and the issue forbid, written out here on its own. */
const FORBIDDEN =
  /^(persoon|uitkering|vdab|instelling|verbruik|stop)\.|^werk\.(?!urenPerMaand$)|^(kwalificaties|ervaring|talen|beschikbaar\.overdag)$/;
const PLACE = { nvt: 0, neen: 0, onbekend: 1, voorwaardelijk: 2, ja: 3 } as const;

interface Proposed {
  readonly op: string;
  readonly dossier: AdviceDossier;
  readonly before: Advies;
  readonly measure: Maatregel;
  readonly point: Kantelpunt;
  /** The advice on the dossier that was really changed. */
  readonly after: Advies;
}

function changed(dossier: AdviceDossier, { wijzig }: Kantelpunt): AdviceDossier {
  const copy = structuredClone(dossier);
  const feiten: Record<string, unknown> = { ...copy.feiten };
  const traject: Record<string, unknown> = { ...copy.traject };
  for (const [id, value] of Object.entries(wijzig)) {
    if (id.startsWith('traject.')) traject[id.slice('traject.'.length)] = value;
    else feiten[id] = value;
  }
  return { ...copy, feiten, ...(copy.traject === undefined ? {} : { traject }) };
}

function proposed(op: string, dossier: AdviceDossier): Proposed[] {
  const before = advise(data, dossier, op);
  return before.maatregelen.flatMap((measure) =>
    measure.kantelt.map((point) => {
      const after = advise(data, changed(dossier, point), op);
      return { op, dossier, before, measure, point, after };
    }),
  );
}

const r = random(SEED);
const all: Proposed[] = [
  ...cases
    .filter((_, index) => index % EVERY === 0)
    .flatMap(({ op, dossier }) => proposed(op, dossier as AdviceDossier)),
  ...Array.from({ length: DOSSIERS }, () => make(r)).flatMap((d) => [
    ...proposed(d.op, whole(d) as AdviceDossier),
    ...proposed(d.op, partOf(r, d, 0.25) as AdviceDossier),
  ]),
];
const shown = ({ op, dossier, measure, point }: Proposed): string =>
  JSON.stringify({ op, measure: measure.id, was: measure.oordeel, point, dossier });

const broken = (holds: (one: Proposed) => boolean): string[] =>
  all
    .filter((one) => !holds(one))
    .slice(0, 3)
    .map(shown);

/** Of the proposals other than the dossier's own, what the person can change; another pace needs another enrolment. */
function proposedElsewhere(op: string, dossier: AdviceDossier): string[] {
  const before = advise(data, dossier, op);
  return before.voorstellen.flatMap(({ id, maatregelen }) =>
    maatregelen.flatMap((measure) =>
      measure.kantelt.flatMap((point) => {
        if (Object.keys(point.wijzig).some((fact) => fact.startsWith('traject.'))) return [];
        const after = advise(data, changed(dossier, point), op).voorstellen.find((one) => one.id === id);
        const now = after?.maatregelen.find((one) => one.id === measure.id)?.oordeel;
        return after === undefined ? [] : [`${now === point.wordt ? 'kept' : 'broken'}: ${measure.id}`];
      }),
    ),
  );
}

/** The practice dossiers: people for whom there is something to change. */
function practice(): { op: string; dossier: Record<string, unknown> }[] {
  const folder = join(SHARED, 'dossier', 'oefendossiers');
  return readdirSync(folder).map((name) => ({
    op: '2025-09-15',
    dossier: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>,
  }));
}

describe('what would change a measure', () => {
  it('keeps its promise in the other proposals too', () => {
    const next = random(SEED + 1);
    const people = [
      ...Array.from({ length: 60 }, () => make(next)).map((d) => ({ op: d.op, dossier: whole(d) })),
      ...practice(),
    ];
    const found = people.flatMap(({ op, dossier }) => {
      const { traject: _none, ...person } = dossier;
      return proposedElsewhere(op, person as AdviceDossier);
    });
    expect(found.filter((line) => line.startsWith('kept')).length).toBeGreaterThan(0);
    expect(found.filter((line) => line.startsWith('broken'))).toEqual([]);
  });

  it('is proposed often enough, for several measures, to be worth checking', () => {
    expect(all.length).toBeGreaterThan(80);
    expect(new Set(all.map(({ measure }) => measure.id)).size).toBeGreaterThanOrEqual(5);
    expect(all.some(({ point }) => Object.keys(point.wijzig).length === 2)).toBe(true);
  });

  it('gives exactly the verdict and the amount that it promises', () => {
    const wrong = broken(({ measure, point, after }) => {
      const now = after.maatregelen.find(({ id }) => id === measure.id);
      const amount = point.bedrag === undefined ? undefined : now?.bedragen[point.bedrag.naam];
      const given = point.bedrag === undefined || (amount?.min === point.bedrag.naar && amount.max === amount.min);
      return now?.oordeel === point.wordt && given;
    });
    expect(wrong).toEqual([]);
  });

  it('names the present amount as it is', () => {
    const wrong = broken(({ measure, point: { bedrag } }) => {
      const now = bedrag && measure.bedragen[bedrag.naam];
      return bedrag === undefined || (measure.oordeel === 'neen' ? bedrag.van === 0 : now?.min === bedrag.van);
    });
    expect(wrong).toEqual([]);
  });

  it('never makes a verdict worse, and shows a better verdict or a better amount', () => {
    const wrong = broken(({ measure, point }) => {
      const step = PLACE[point.wordt] - PLACE[measure.oordeel];
      return step > 0 || (step === 0 && point.bedrag !== undefined && point.bedrag.naar > point.bedrag.van);
    });
    expect(wrong).toEqual([]);
  });

  it('never asks for what is not the client’s to change', () => {
    expect(broken(({ point }) => Object.keys(point.wijzig).every((id) => !FORBIDDEN.test(id)))).toEqual([]);
  });

  it('asks for one or two changes, each of another value than the present one', () => {
    const wrong = broken(({ dossier, point }) => {
      const changes = Object.entries(point.wijzig);
      const now = (id: string): unknown =>
        id.startsWith('traject.') ? dossier.traject?.[id.slice('traject.'.length)] : dossier.feiten?.[id];
      return changes.length >= 1 && changes.length <= 2 && changes.every(([id, value]) => now(id) !== value);
    });
    expect(wrong).toEqual([]);
  });

  it('never lowers the hours of work, and moves no date into the past', () => {
    const wrong = broken(({ op, dossier, point }) => {
      const hours = point.wijzig['werk.urenPerMaand'];
      const start = point.wijzig['traject.startdatum'];
      const more = hours === undefined || Number(hours) > Number(dossier.feiten?.['werk.urenPerMaand']);
      return more && (start === undefined || String(start) > op);
    });
    expect(wrong).toEqual([]);
  });

  it('never costs the client income', () => {
    const income = data.pack.rules
      .filter(({ def }) => def.vervangtInkomen || def.verliesIsInkomen)
      .map(({ def }) => def.id);
    expect(income.length).toBeGreaterThan(0);
    const wrong = broken(({ before, after }) => {
      return income.every((id) => {
        const [was, is] = [before, after].map((advice) => advice.maatregelen.find((one) => one.id === id));
        return was !== undefined && is !== undefined && PLACE[is.oordeel] >= PLACE[was.oordeel];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('tells every verdict of another measure that moves, the losses before the gains', () => {
    const wrong = broken(({ before, measure, point, after }) => {
      const moved = after.maatregelen.filter((one, index) => {
        const was = before.maatregelen[index];
        return one.id !== measure.id && was !== undefined && PLACE[one.oordeel] !== PLACE[was.oordeel];
      });
      const told = moved.every(({ label }) => point.elders.some((line) => line.includes(label ?? '?')));
      const firstGain = point.elders.findIndex((line) => line.startsWith('Winst'));
      const lastLoss = point.elders.findLastIndex((line) => line.startsWith('Verlies'));
      return told && (firstGain < 0 || lastLoss < firstGain);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves a dossier that is still accepted', () => {
    const envelope = { formaat: 'trajectwijzer-dossier', versie: 1, id: '01J00000000000000000000000' };
    const accepted = (dossier: AdviceDossier): boolean =>
      parseDossier({ ...envelope, ...dossier }, data.pack.dictionary).ok;
    const wrong = broken(({ dossier, point }) => !accepted(dossier) || accepted(changed(dossier, point)));
    expect(wrong).toEqual([]);
  });
});
