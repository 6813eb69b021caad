import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import type { Advies, Voorstel } from '../../../../shared/pathways/advice.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';
import { SHARED } from '../../../support/rule-cases.ts';

const data = adviceDataFromSources();
const PRACTICE = join(SHARED, 'dossier/oefendossiers');
const OP = '2025-09-15';

function adviseOn(text: string): Advies {
  const parsed = parseDossierText(text, data.pack.dictionary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return advise(data, parsed.value, OP);
}

const practice = readdirSync(PRACTICE)
  .sort()
  .map((name) => {
    const text = readFileSync(join(PRACTICE, name), 'utf8');
    return { name, text, advies: adviseOn(text) };
  });

const dossier = (extra: object): string =>
  JSON.stringify({ formaat: 'trajectwijzer-dossier', versie: 1, id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y', ...extra });

describe.each(practice)('$name', ({ text, advies }) => {
  const proposals = advies.voorstellen;

  it('gives the same advice twice', () => {
    expect(adviseOn(text)).toEqual(advies);
  });

  it('starts with the enrolment of the dossier, then with what was asked', () => {
    const given = JSON.parse(text) as { traject?: { opleiding?: string }; vraag?: { opleidingen?: string[] } };
    const wanted = [given.traject?.opleiding, ...(given.vraag?.opleidingen ?? [])].filter((id) => id !== undefined);
    const unique = [...new Set(wanted)];
    expect(proposals.slice(0, unique.length).map(({ opleiding }) => opleiding)).toEqual(unique);
    expect(proposals.length).toBeLessThanOrEqual(12);
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
  });

  it('cites only sources that it lists', () => {
    const cited = [...advies.maatregelen, ...proposals.flatMap(({ maatregelen }) => maatregelen)].flatMap((measure) => [
      ...measure.redenen.map(({ bron }) => bron),
      ...Object.values(measure.bedragen).flatMap(({ bronnen }) => bronnen ?? []),
    ]);
    const more = proposals.flatMap(({ bronnen, vrijstelling }) => [...bronnen, ...vrijstelling.bronnen]);
    for (const key of [...cited, ...more]) expect(Object.keys(advies.bronnen)).toContain(key);
    for (const { nagekekenOp, titel, uitgever } of Object.values(advies.bronnen)) {
      expect([nagekekenOp, titel, uitgever].every((part) => part !== '')).toBe(true);
    }
  });

  it('gives every condition a source, a certainty and a sentence', () => {
    for (const { redenen } of advies.maatregelen) {
      for (const { bron, tekst, zekerheid } of redenen) expect([bron, tekst, zekerheid]).not.toContain('');
    }
  });

  it('never gives an exemption without evidence', () => {
    for (const { vrijstelling } of proposals) {
      if (vrijstelling.grond === 'geen') expect(vrijstelling.verwacht).toBeUndefined();
    }
  });

  it('shows the two kinds of working student together', () => {
    for (const { maatregelen } of [advies, ...proposals]) {
      const ids = maatregelen.map(({ id }) => id);
      expect(ids.includes('werkstudent-codex')).toBe(ids.includes('werkstudent-instelling'));
    }
  });

  it('warns on every creditcontract that it uses leerkrediet and never gives it back', () => {
    for (const { contract, waarschuwingen } of proposals) {
      if (contract !== 'creditcontract') continue;
      const warning = waarschuwingen.find((one) => one.includes('leerkrediet') && one.includes('terug'));
      expect(warning, waarschuwingen.join('\n')).toBeDefined();
    }
  });

  it('plans what remains, and its years cost what the total says', () => {
    for (const voorstel of proposals) expectSums(voorstel);
  });

  it('asks nothing that the client already said not to know', () => {
    const { feiten } = JSON.parse(text) as { feiten: Record<string, unknown> };
    const unknown = Object.entries(feiten).flatMap(([id, value]) =>
      typeof value === 'object' && value !== null && 'weetNiet' in value ? [id] : [],
    );
    const asked = advies.vragen.map(({ feit }) => feit);
    for (const id of unknown) expect(asked).not.toContain(id);
  });

  it('uses OKOT as a statute over a proposal, and only where VDAB may still say yes', () => {
    for (const { okot, maatregelen } of proposals) {
      const verdict = maatregelen.find(({ id }) => id === 'okot')?.oordeel;
      expect(okot).toBe(verdict === 'ja' || verdict === 'voorwaardelijk');
    }
  });
});

/** Tests and recognitions are paid once: at least what `ja` says is needed, at most all that may be. */
function onceOf({ maatregelen }: Voorstel): { min: number; max: number } {
  const paid = maatregelen.filter(
    ({ id, oordeel }) => ['taaltest', 'naric'].includes(id) && !['neen', 'nvt'].includes(oordeel),
  );
  const sum = (pick: (one: Voorstel['maatregelen'][number]) => number | null | undefined): number =>
    paid.reduce((total, one) => total + (pick(one) ?? 0), 0);
  return {
    min: sum(({ oordeel, bedragen }) => (oordeel === 'ja' ? bedragen.prijs?.min : 0)),
    max: sum(({ bedragen }) => bedragen.prijs?.max),
  };
}

function expectSums(proposal: Voorstel): void {
  const { planning, teVolgen, totaal, id } = proposal;
  const once = onceOf(proposal);
  const sum = (pick: (one: Voorstel['planning'][number]) => number | null): number =>
    planning.reduce((total, one) => total + (pick(one) ?? Number.POSITIVE_INFINITY), 0);
  expect(sum(({ kost }) => kost.min) + once.min, id).toBe(totaal.kost.min);
  if (totaal.kost.max !== null) expect(sum(({ kost }) => kost.max) + once.max, id).toBe(totaal.kost.max);
  const years = new Set(planning.map(({ academiejaar }) => academiejaar)).size;
  if (teVolgen.max !== null && years < 20) {
    expect(
      sum(({ studiepunten }) => studiepunten.max),
      id,
    ).toBe(teVolgen.max);
    expect(
      sum(({ studiepunten }) => studiepunten.min),
      id,
    ).toBe(teVolgen.min);
    expect(totaal.jaren.max, id).toBe(years);
  }
}

describe('all practice dossiers together', () => {
  it('show the three types of learner', () => {
    const types = practice.map(({ advies }) => advies.lerendeType);
    for (const type of [1, 2, 3]) expect(types).toContain(type);
  });

  it.each(['graduaat', 'bachelor', 'verkort-traject', 'switch', 'werktraject', 'creditcontract', 'schakelprogramma'])(
    'show a proposal of the route %s',
    (route) => {
      const routes = practice.flatMap(({ advies }) => advies.voorstellen.map((voorstel) => voorstel.route));
      expect(routes).toContain(route);
    },
  );
});

describe('a dossier with little in it', () => {
  it('is answered, and an enrolment that is not there is nvt', () => {
    const advies = adviseOn(dossier({}));
    const verdict = (id: string) => advies.maatregelen.find((one) => one.id === id)?.oordeel;
    expect(['studiegeld', 'leerkrediet', 'toelating', 'taalvoorwaarde'].map(verdict)).toEqual([
      'nvt',
      'nvt',
      'nvt',
      'nvt',
    ]);
    expect(advies.lerendeType).toBeNull();
  });

  it('puts a programme that only the dossier describes first', () => {
    const traject = {
      opleidingNaam: 'Professionele bachelor verpleegkunde',
      instelling: 'HOGENT',
      academiejaar: '2025-2026',
      contract: 'diplomacontract',
    };
    const kwalificaties = [{ id: 'k1', niveau: 'hbo5', naam: 'verpleegkunde', behaald: true, jaar: 2019, land: 'BE' }];
    const [first] = adviseOn(dossier({ traject, kwalificaties })).voorstellen;
    expect(first?.opleiding).toBeNull();
    expect(first?.route).toBe('bachelor');
    // EX-37, PREC-005: 90 of the 240 studiepunten, at any hogeschool.
    expect(first?.teVolgen).toEqual({ min: 150, max: 150 });
    expect(first?.vrijstelling.grond).toBe('precedent');
  });

  it('keeps the year open in the verdicts and assumes it only in the plan', () => {
    const feiten = { 'studie.statuut': 'niet-beurs', 'opleiding.niveau': 'pba' };
    const traject = { opleidingNaam: 'Bachelor', contract: 'diplomacontract', studiepunten: 30 };
    const [first] = adviseOn(dossier({ feiten, traject })).voorstellen;
    const tuition = first?.maatregelen.find(({ id }) => id === 'studiegeld');
    expect(tuition?.oordeel).toBe('onbekend');
    expect(tuition?.ontbreekt).toContain('traject.academiejaar');
    expect(first?.planning[0]?.academiejaar).toBe('2025-2026');
  });

  it('plans only the second semester after a start in February', () => {
    const feiten = { 'studie.statuut': 'niet-beurs', 'opleiding.niveau': 'pba', 'opleiding.studieomvang': 60 };
    const traject = {
      opleidingNaam: 'Bachelor',
      contract: 'diplomacontract',
      studiepunten: 30,
      startdatum: '2026-02-09',
    };
    const [first] = adviseOn(dossier({ feiten, traject })).voorstellen;
    const rows = first?.planning.map(({ academiejaar, semester, studiepunten }) => [
      academiejaar,
      semester,
      studiepunten.max,
    ]);
    expect(rows).toEqual([
      ['2025-2026', 2, 30],
      ['2026-2027', 1, 15],
      ['2026-2027', 2, 15],
    ]);
  });

  it('keeps what the dossier says of its programme in later years', () => {
    const feiten = {
      'studie.statuut': 'niet-beurs',
      'opleiding.niveau': 'graduaat',
      'opleiding.studieomvang': 120,
      'studie.ooitIngeschrevenHoger': false,
      // One year suffices, so that no language test is in the cost.
      'taal.jarenSoInNederlands': 6,
    };
    const traject = {
      opleidingNaam: 'Opleiding',
      academiejaar: '2025-2026',
      contract: 'diplomacontract',
      studiepunten: 60,
      taal: 'nl',
    };
    const [first] = adviseOn(dossier({ feiten, traject, kwalificaties: [] })).voorstellen;
    // V-LK-16: a graduaat under a diplomacontract uses no leerkrediet; 299.0 + 60 x 14.3 each year (section 1.1).
    expect(first?.planning.map(({ leerkredietEinde }) => leerkredietEinde)).toEqual(
      Array(4).fill({ min: 140, max: 140 }),
    );
    expect(first?.totaal.kost).toEqual({ min: 2 * 115700, max: 2 * 115700 });
  });

  it('names a programme that the catalogue does not hold', () => {
    const advies = adviseOn(dossier({ vraag: { opleidingen: ['bestaat:niet'] } }));
    expect(advies.waarschuwingen.join()).toContain('bestaat:niet');
  });

  it('shows an override beside the computed verdict', () => {
    const traject = { academiejaar: '2025-2026', contract: 'diplomacontract' };
    const afwijkingen = [
      { maatregel: 'vov', academiejaar: '2025-2026', wordt: 'ja', reden: 'attest gezien', door: 'An' },
    ];
    const vov = adviseOn(dossier({ traject, afwijkingen })).maatregelen.find(({ id }) => id === 'vov');
    expect(vov?.oordeel).toBe('onbekend');
    expect(vov?.afwijking).toMatchObject({ wordt: 'ja', reden: 'attest gezien', door: 'An' });
  });

  it.each([
    ['2025-10-31', '2025-2026'],
    ['2025-11-01', '2026-2027'],
    ['2026-08-31', '2026-2027'],
    ['2026-09-01', '2026-2027'],
  ])('on %s a new enrolment is planned for %s', (op, year) => {
    const parsed = parseDossierText(
      dossier({ vraag: { opleidingen: ['ucll:energietechnologie'] } }),
      data.pack.dictionary,
    );
    const advies = parsed.ok ? advise(data, parsed.value, op) : undefined;
    expect(advies?.voorstellen[0]?.planning[0]?.academiejaar).toBe(year);
  });
});
