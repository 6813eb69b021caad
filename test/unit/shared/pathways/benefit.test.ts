import { describe, expect, it } from 'vitest';
import { leidtTotZorg } from '../../../../shared/catalogue/studiegebied.ts';
import { parseDossierText } from '../../../../shared/dossier/parse-dossier.ts';
import { isoOfDay } from '../../../../shared/engine/calendar.ts';
import type { Range, Voorstel } from '../../../../shared/pathways/advice.ts';
import { advise } from '../../../../shared/pathways/advise.ts';
import { plannedEnd } from '../../../../shared/pathways/benefit.ts';
import { type Candidate, candidateFor } from '../../../../shared/pathways/enrolment.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import { adviceDataFromSources } from '../../../support/advice-data.ts';

const data = adviceDataFromSources();
const NURSING = 'odisee:verpleegkunde';

const JOB_SEEKER = {
  'persoon.woongewest': 'vlaanderen',
  'persoon.geboortedatum': '1985-05-01',
  'werk.statuut': 'werkzoekende',
  'werk.loopbaanjaren': 10,
  'uitkering.soort': 'werkloosheid',
  'uitkering.begonnenOp': '2025-10-01',
  'vdab.ingeschreven': true,
  'beschikbaar.overdag': true,
};

function dossierOf(extra: object) {
  const text = JSON.stringify({
    formaat: 'trajectwijzer-dossier',
    versie: 1,
    id: '01J8ZQ4M5N6P7R8S9T0V1W2X3Y',
    ...extra,
  });
  const parsed = parseDossierText(text, data.pack.dictionary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const traject = {
  opleidingNaam: 'Elektromechanica',
  instelling: 'HOGENT',
  contract: 'diplomacontract',
  academiejaar: '2026-2027',
  startdatum: '2026-09-21',
  studiepunten: 60,
  vorm: 'dag',
  taal: 'nl',
};
const programme = {
  'opleiding.niveau': 'pba',
  'opleiding.studieomvang': 180,
  'opleiding.knelpunt': true,
  'opleiding.zorg': false,
  'opleiding.opOkotLijst': true,
  'opleiding.voltijdsDag': true,
};

const first = (feiten: object): { readonly voorstel: Voorstel; readonly pop: readonly string[] } => {
  const dossier = dossierOf({ feiten: { ...JOB_SEEKER, ...programme, ...feiten }, traject });
  const advies = advise(data, dossier, '2026-06-01');
  const pop = buildPop(dossier, advies);
  return { voorstel: advies.voorstellen[0] as Voorstel, pop: pop.keuze?.traject.waarschuwingen ?? [] };
};

describe('a track that outlasts the benefit', () => {
  it.each([
    ['neen', {}, 'Opgelet: je uitkering stopt, voor zover wij kunnen zien, vóór het einde van deze opleiding.'],
    ['voorwaardelijk', { 'opleiding.zorg': true }, 'beslist de RVA'],
    ['onbekend', { 'persoon.geboortedatum': '1965-05-01', 'werk.loopbaanjaren': 30 }, 'het is niet zeker'],
  ] as const)('%s stands on the proposal and in the POP', (oordeel, feiten, text) => {
    const { voorstel, pop } = first(feiten);
    expect(voorstel.maatregelen.find(({ id }) => id === 'uitkering-behoud')?.oordeel).toBe(oordeel);
    expect(voorstel.waarschuwingen[0]).toContain(text);
    expect(pop.join('\n')).toContain(text);
  });

  it('says the same whatever VDAB decides, so that the plan gives nothing away', () => {
    const said = ['goedgekeurd', 'geweigerd', 'lopend'].map(
      (beslissing) => first({ 'vdab.beslissingOkot': beslissing }).voorstel.waarschuwingen[0],
    );
    expect(new Set(said).size).toBe(1);
  });

  it.each([
    ['without a benefit', { 'uitkering.soort': 'geen' }],
    ['with a long career', { 'persoon.geboortedatum': '1965-05-01', 'werk.loopbaanjaren': 40 }],
  ])('is silent %s', (_, feiten) => {
    const { voorstel } = first(feiten);
    expect(voorstel.waarschuwingen.join('\n')).not.toContain('je uitkering');
  });

  it('takes the end of the plan where the dossier gives none', () => {
    // Three years from September 2026: a benefit that began in June 2026 stops in June 2028 at the latest.
    const { voorstel } = first({ 'uitkering.begonnenOp': '2026-06-01' });
    expect(voorstel.maatregelen.find(({ id }) => id === 'uitkering-behoud')?.oordeel).toBe('neen');
  });
});

describe('the end of a planned track', () => {
  const candidate = (extra: object): Candidate => {
    const found = data.catalogue.byId(NURSING);
    if (!found) throw new Error(`${NURSING} staat niet in de catalogus`);
    const made = candidateFor(found, {
      contract: 'diplomacontract',
      academiejaar: '2026-2027',
      because: 'Test.',
      relevance: 0,
    });
    return { ...made, traject: { ...made.traject, ...extra } };
  };
  const days = (extra: object, remaining: Range | null, perYear: number): readonly string[] =>
    (plannedEnd(candidate(extra), remaining, perYear)['traject.einddatum'] ?? []).map(isoOfDay);

  it.each([
    // Remaining, per year, first and last possible day: a semester counts at most 30, or half of a fuller year.
    [{ min: 0, max: 60 }, 60, '2026-09-15', '2027-10-15'],
    [{ min: 30, max: 30 }, 30, '2027-01-15', '2027-10-15'],
    [{ min: 31, max: 60 }, 60, '2027-06-15', '2027-10-15'],
    [{ min: 60, max: 61 }, 60, '2027-06-15', '2028-10-15'],
    [{ min: 61, max: 90 }, 60, '2028-01-15', '2028-10-15'],
    [{ min: 180, max: 180 }, 60, '2029-06-15', '2029-10-15'],
    [{ min: 180, max: 180 }, 20, '2029-06-15', '2035-10-15'],
    [{ min: 72, max: 72 }, 72, '2027-06-15', '2027-10-15'],
  ] as const)('%o at %i a year: %s to %s', (remaining, perYear, low, high) => {
    expect(days({}, remaining, perYear)).toEqual([low, high]);
  });

  it('counts from the start of the dossier', () => {
    expect(days({ startdatum: '2027-02-08' }, { min: 30, max: 30 }, 60)).toEqual(['2027-06-08', '2028-03-08']);
  });

  it.each([
    ['the dossier gives the day', { einddatum: '2029-06-30' }, { min: 180, max: 180 }],
    ['the size is not known', {}, null],
    ['the size has no upper end', {}, { min: 60, max: null }],
  ] as const)('assumes nothing when %s', (_, extra, remaining) => {
    expect(days(extra, remaining, 60)).toEqual([]);
  });
});

describe('which programmes lead to care', () => {
  it.each([
    ['Verpleegkunde', ['zorg'], true],
    ['Graduaat basisverpleegkunde', [], true],
    ['Ergotherapie', ['zorg'], true],
    ['Elektromechanica', ['techniek'], false],
    ['Secundair onderwijs', ['onderwijs'], false],
    ['Zorgmanagement', ['zorg', 'bedrijf'], undefined],
    ['Sociaal werk', ['sociaal-agogisch'], undefined],
    ['Biomedische laboratoriumtechnologie', ['wetenschap'], undefined],
    ['Een titel die niets zegt', [], undefined],
  ] as const)('%s %o: %s', (title, areas, care) => {
    expect(leidtTotZorg(title, areas)).toBe(care);
  });
});
