import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../shared/dossier/dossier.ts';
import type { FactDef } from '../../../../shared/facts/dictionary.ts';
import type { FactDescription } from '../../../../shared/plan/facts.ts';
import { buildPop } from '../../../../shared/plan/pop.ts';
import type { PopDossier } from '../../../../shared/plan/pop-dossier.ts';
import { EMPTY_ADVICE, EMPTY_DOSSIER, EXTREME_ADVICE, EXTREME_DOSSIER } from '../../../golden/pop/extreme.ts';
import { ADVICE, DICTIONARY, DOSSIER } from '../../../golden/pop/fixture.ts';

const plan = buildPop(DOSSIER, ADVICE, { woordenboek: DICTIONARY });

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

/** Every string in a value, at any depth. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('buildPop', () => {
  it('neemt een dossier en het woordenboek van de app aan zoals ze zijn', () => {
    const dossier = (real: Dossier): PopDossier => real;
    const fact = (real: FactDef): FactDescription => real;
    expect([dossier, fact]).toHaveLength(2);
  });

  it('is zuiver: laat zijn invoer heel en geeft twee keer hetzelfde', () => {
    const first = buildPop(frozen(structuredClone(DOSSIER)), frozen(structuredClone(ADVICE)));
    expect(buildPop(DOSSIER, ADVICE)).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  it('toont het gekozen traject, met kost en duur uit het advies', () => {
    expect(plan.keuze?.gekozen).toBe(true);
    expect(plan.keuze?.label).toBe('gekozen traject');
    expect(plan.keuze?.traject.kost).toEqual({ min: 364000, max: 364000, eenheid: 'cent', tekst: '€\u00a03.640' });
    expect(plan.keuze?.traject.jaren.tekst).toBe('5 jaar');
    expect(plan.keuze?.traject.urenPerWeek.tekst).toBe('19 tot 23 uur');
    expect(plan.keuze?.traject.einde).toBe('2029-2030');
  });

  it('neemt zonder keuze het eerste voorstel, en zegt dat', () => {
    const { keuze: _dropped, ...pop } = DOSSIER.pop ?? {};
    const without = buildPop({ ...DOSSIER, pop }, ADVICE);
    expect(without.keuze?.gekozen).toBe(false);
    expect(without.keuze?.label).toBe('eerste voorstel, nog niet gekozen');
    expect(without.keuze?.traject.id).toBe(ADVICE.voorstellen[0]?.id);
  });

  it('laat de optie voorgaan op de keuze in het dossier', () => {
    const other = ADVICE.voorstellen[2];
    const chosen = buildPop(DOSSIER, ADVICE, { gekozen: other?.id });
    expect(chosen.keuze?.traject.titel).toBe(other?.titel);
    expect(chosen.vergelijking.map((row) => row.gekozen)).toEqual([true, false, false, false]);
  });

  it('waarschuwt wanneer de keuze niet meer in het advies staat', () => {
    const gone = buildPop(DOSSIER, ADVICE, { gekozen: 'bestaat niet' });
    expect(gone.keuze?.gekozen).toBe(false);
    expect(gone.waarschuwingen[0]).toContain('staat niet meer in dit advies');
  });

  it('toont nooit een nota die niet voor de klant is', () => {
    expect(plan.notities).toHaveLength(1);
    expect(strings(plan).join(' ')).not.toContain('GEHEIM');
  });

  it('zegt "niet bekend" en geen nul waar geen cijfer is', () => {
    const loose = plan.vergelijking[3];
    expect(loose?.teVolgen).toEqual({ min: null, max: null, eenheid: 'studiepunten', tekst: 'niet bekend' });
    expect(loose?.vrijgesteld).toBe('geen cijfer bekend');
    expect(loose?.kost.tekst).toBe('€\u00a0136,50 tot €\u00a0470,60');
    expect(loose?.jaren.tekst).toBe('minstens 1 jaar');
  });

  it('geeft elk oordeel een vorm en zegt wie beslist of hoeveel vragen er zijn', () => {
    expect(plan.vergelijking.map((row) => [row.oordeel.vorm, row.oordeel.tekst])).toEqual([
      ['vink', 'ja'],
      ['vink', 'ja'],
      ['half', 'voorwaardelijk: de instelling beslist'],
      ['vraag', 'onbekend (nog 1 vraag)'],
    ]);
  });

  it('nummert alleen bronnen die genoemd worden, van 1 af en zonder gaten', () => {
    expect(plan.bronnen.map((source) => source.nummer)).toEqual(plan.bronnen.map((_, index) => index + 1));
    expect(plan.bronnen.some((source) => source.sleutel === 'nietGebruikt')).toBe(false);
    const cited = plan.maatregelen.flatMap((group) => group.maatregelen.flatMap((measure) => measure.bronnen));
    expect(Math.max(...cited)).toBeLessThanOrEqual(plan.bronnen.length);
    expect(plan.bronnen.find((source) => source.sleutel === 'vr-2025-04-25')).toMatchObject({
      datum: { iso: '2025-04-25', tekst: '25 april 2025' },
      nagekeken: { iso: '2026-11-20' },
    });
  });

  it('zet elke reden met uitkomst, bron, sinds en zekerheid, de mislukte eerst', () => {
    const project = plan.maatregelen.flatMap((group) => group.maatregelen).find(({ id }) => id === 'project-600');
    expect(project?.redenen.map((reason) => reason.uitkomst?.tekst)).toEqual(['niet in orde', 'in orde']);
    expect(project?.redenen[0]).toMatchObject({
      tekst: 'Je hebt nog geen diploma van verpleegkundige.',
      detail: 'Bij jou: HBO5 verpleegkunde.',
      sinds: { iso: '2019-01-01' },
      zekerheid: { tekst: 'officiële bron' },
    });
    expect(project?.redenen[0]?.bron).toBeGreaterThan(0);
  });

  it('zegt dat bedragen voorlopig zijn zolang het antwoord geen ja is, behalve bij wie enkel informeert', () => {
    const measureOf = (id: string) =>
      plan.maatregelen.flatMap((group) => group.maatregelen).find((row) => row.id === id);
    expect(measureOf('studietoelage')?.bedragenAls).toBe('als het ja wordt');
    expect(measureOf('vov')?.bedragenAls).toBeNull();
    expect(measureOf('vov')?.hoofdbedrag?.waarde.tekst).toBe('100 uur per schooljaar');
    expect(measureOf('studiegeld')?.hoofdbedrag?.naam).toBe('totaal');
  });

  it('toont de twee werkstatuten altijd samen, ook als er een niet van toepassing is', () => {
    const together = plan.maatregelen.filter((group) =>
      group.maatregelen.some(({ id }) => id.startsWith('werkstudent')),
    );
    expect(together.map((group) => group.maatregelen.map(({ id }) => id))).toEqual([
      ['werkstudent-codex', 'werkstudent-instelling'],
    ]);
    const [first, ...rest] = ADVICE.voorstellen;
    const without = buildPop(DOSSIER, {
      ...ADVICE,
      voorstellen: [
        ...(first === undefined
          ? []
          : [
              {
                ...first,
                maatregelen: first.maatregelen.map((row) =>
                  row.id === 'werkstudent-codex' ? { ...row, oordeel: 'nvt' as const } : row,
                ),
              },
            ]),
        ...rest,
      ],
    });
    const group = without.maatregelen.find((row) => row.maatregelen.some(({ id }) => id === 'werkstudent-instelling'));
    expect(group?.maatregelen.map((row) => row.oordeel?.tekst)).toEqual([
      'niet van toepassing',
      'voorwaardelijk: de instelling beslist',
    ]);
  });

  it('zet een afwijking naast het berekende oordeel', () => {
    expect(plan.afwijkingen).toMatchObject([
      { label: 'Project 600', berekend: { tekst: 'neen' }, wordt: { tekst: 'voorwaardelijk' }, door: 'Els Peeters' },
    ]);
  });

  it('verzamelt wat de klant nog uitzoekt: vragen, niet geweten feiten, documenten, stappen', () => {
    const { vragen, documenten, stappen } = plan.meeTeBrengen;
    expect(vragen.map((question) => [question.feit, question.gevraagd])).toEqual([
      ['studie.referentieInkomen', true],
      ['opleiding.inDatabank', false],
      ['begeleiding.gevolgd', false],
      ['opleiding.opOkotLijst', false],
      ['studie.leefeenheid', true],
    ]);
    expect(vragen[0]?.label).toBe('Referentie-inkomen van je gezin');
    expect(documenten.map(({ wat }) => wat)).toContain('Diploma HBO5 verpleegkunde');
    expect(documenten.filter(({ wat }) => wat === 'ECTS-fiche van je eigen vak')).toHaveLength(1);
    expect(stappen.map(({ voor }) => voor)).toContain('Vlaams opleidingsverlof');
  });

  it('zet de data die nog komen in volgorde, elk een keer', () => {
    expect(plan.planning.vlaggen.map((flag) => flag.datum.iso)).toEqual([
      '2025-09-20',
      '2025-09-30',
      '2025-10-15',
      '2025-11-15',
      '2025-12-21',
      '2026-02-10',
    ]);
    expect(plan.planning.vlaggen.map((flag) => flag.nummer)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('haalt wie beslist desnoods uit de zin van de motor', () => {
    const [first] = ADVICE.voorstellen;
    if (first === undefined) throw new Error('geen voorstel');
    const measures = first.maatregelen.map((row) =>
      row.id === 'werkstudent-instelling'
        ? { ...row, redenen: row.redenen.map(({ wie: _dropped, nodig: _too, ...rest }) => rest) }
        : row,
    );
    const without = buildPop(DOSSIER, { ...ADVICE, voorstellen: [{ ...first, maatregelen: measures }] });
    const row = without.maatregelen
      .flatMap((group) => group.maatregelen)
      .find(({ id }) => id === 'werkstudent-instelling');
    expect(row?.oordeel?.tekst).toBe('voorwaardelijk: de instelling beslist');
    expect(row?.kern).toBe(
      'Voorwaardelijk: de instelling beslist, over deze voorwaarde: de instelling kent je het werkstatuut toe.',
    );
  });

  it.each([
    ['Alleen VDAB beslist of je klant een diploma mag halen.', 'Alleen VDAB beslist of je een diploma mag halen.'],
    ['Bepaalt of je klant zich kan inschrijven.', 'Bepaalt of je je kan inschrijven.'],
    ['Het inkomen van je klant telt.', 'Het inkomen van jou telt.'],
    ['Dat telt als je klant hooggeschoold is.', 'Dat telt als je hooggeschoold bent.'],
  ])('spreekt de klant aan: %s', (why, expected) => {
    const { vragen } = buildPop(DOSSIER, {
      ...ADVICE,
      vragen: [{ feit: 'x.y', vraag: 'x?', beslistOver: [], waarom: why }],
    }).meeTeBrengen;
    expect(vragen[0]?.waarom).toBe(expected);
  });

  it('noemt een bron een keer, ook als twee sleutels naar dezelfde bladzijde gaan', () => {
    const [first, ...rest] = ADVICE.voorstellen;
    const bridge = ADVICE.bronnen['vives-brug'];
    if (first === undefined || bridge === undefined) throw new Error('geen voorstel');
    const doubled = buildPop(DOSSIER, {
      ...ADVICE,
      bronnen: { ...ADVICE.bronnen, nogEens: { ...bridge } },
      voorstellen: [{ ...first, vrijstelling: { ...first.vrijstelling, bronnen: ['vives-brug', 'nogEens'] } }, ...rest],
    });
    expect(doubled.vrijstelling?.bronnen).toEqual([1]);
  });

  it('geeft een saldo met zijn bron bij naam en nummer', () => {
    const [entitlement] = buildPop(DOSSIER, {
      ...ADVICE,
      rechten: [
        {
          maatregel: 'leerkrediet',
          saldo: { min: 140, max: 140 },
          eenheid: 'studiepunten',
          bron: 'leerkrediet',
          op: '2025-09-15',
        },
      ],
    }).rechten;
    expect(entitlement).toMatchObject({
      maatregel: 'Leerkrediet',
      bron: 'Vlaamse overheid [4]',
      saldo: { tekst: '140 studiepunten' },
    });
  });

  it('noemt regelpakket, hash en peildatum', () => {
    expect(plan.regelpakket).toMatchObject({
      versie: '2026.11.0',
      hashKort: '4f1c0e9b7a6d',
      peildatum: { iso: '2025-09-15' },
      academiejaar: '2025-2026',
    });
  });

  it('maakt een plan van bijna niets', () => {
    const empty = buildPop(EMPTY_DOSSIER, EMPTY_ADVICE);
    expect(empty.keuze).toBeNull();
    expect(empty.kost).toBeNull();
    expect(empty.vrijstelling).toBeNull();
    expect(empty.planning.jaren).toEqual([]);
    expect(empty.omslag.client).toBe('Naam niet ingevuld');
    expect(empty.ondertekening.map(({ rol }) => rol)).toEqual(['Klant', 'Begeleider']);
  });

  it('schrijft tekst in NFC, zonder stuurtekens, omkering van richting of halve tekens', () => {
    const extreme = buildPop(EXTREME_DOSSIER, EXTREME_ADVICE);
    const everything = strings(extreme);
    for (const text of everything) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e]|\p{Cs}/u);
    }
    expect(extreme.notities[0]?.tekst).toBe('café bestand \ufffd einde');
  });
});

describe('de melding', () => {
  it('zegt bij elke rol wat een POP niet opent', () => {
    expect(plan.melding.tekst.join(' ')).toMatch(/VDAB-consulent geeft op zichzelf geen recht.*VOK.*cheques.*VOV/);
    expect(plan.melding.tekst.join(' ')).toMatch(/gemandateerd loopbaancentrum, samen met het attest/);
    expect(plan.omslag.loopbaanbegeleiding).toEqual([]);
  });

  it('noemt bij een loopbaanbegeleider het ingevulde mandaat', () => {
    const withMandate = buildPop(EXTREME_DOSSIER, ADVICE);
    expect(withMandate.melding.tekst[0]).toContain('Ingevuld mandaat: M-2024-117.');
    expect(withMandate.melding.tekst.join(' ')).toContain('attest');
    expect(withMandate.omslag.loopbaanbegeleiding).toContainEqual({ label: 'Uren begeleiding', waarde: '6,5' });
  });

  it('zegt het wanneer er geen mandaat is', () => {
    const without = buildPop(
      { ...DOSSIER, begeleider: { naam: 'Jo', rol: 'loopbaanbegeleider' }, pop: { inzichten: [] } },
      ADVICE,
    );
    expect(without.melding.tekst.join(' ')).toContain('geen mandaat');
  });
});
