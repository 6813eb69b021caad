/** A realistic case for the documents: a nurse (HBO5) who works 80% and wants the bachelor through a bridge programme. */
import type { Advies, PlanSemester, Range, Voorstel } from '../../../shared/pathways/advice.ts';
import type { Woordenboek } from '../../../shared/plan/facts.ts';
import type { PopDossier } from '../../../shared/plan/pop-dossier.ts';
import { MEASURES } from './measures.ts';
import { SOURCES } from './sources.ts';

const point = (number: number): Range => ({ min: number, max: number });

/** Years from `start` with the same studiepunten per semester; prices of 2025-2026 (299 euro and 14.30 per studiepunt). */
export function planningFrom(start: number, years: number, perSemester: number): PlanSemester[] {
  return Array.from({ length: years * 2 }, (_, index) => {
    const year = start + Math.floor(index / 2);
    const semester = index % 2 === 0 ? 1 : 2;
    return {
      academiejaar: `${year}-${year + 1}`,
      semester,
      studiepunten: point(perSemester),
      kost: point((semester === 1 ? 29900 : 0) + perSemester * 1430),
      urenPerWeek: { min: Math.round((perSemester * 25) / 20), max: Math.round((perSemester * 30) / 20) },
      leerkredietEinde: point(Math.max(0, 140 - perSemester * (index + 1))),
      ...(year > 2025 ? { prijspeil: '2025-2026' } : {}),
    };
  });
}

const chosen: Voorstel = {
  id: 'vives:SC_54098173|verkort-traject|diplomacontract|dag',
  route: 'verkort-traject',
  okot: false,
  opleiding: 'vives:SC_54098173',
  titel: 'Bachelor in de verpleegkunde, brugopleiding',
  instelling: 'VIVES',
  contract: 'diplomacontract',
  vorm: 'dag',
  studieomvang: point(240),
  oordeel: 'ja',
  waarom: [
    'VIVES heeft een eigen traject voor wie HBO5 verpleegkunde heeft: je volgt 150 van de 240 studiepunten.',
    'Met 30 studiepunten per jaar blijft je studie naast je werk haalbaar.',
    'Vanaf 27 studiepunten per jaar behoud je de meeste rechten.',
  ],
  vrijstelling: {
    laag: 90,
    verwacht: 90,
    hoog: 90,
    grond: 'eigen-traject',
    precedenten: [
      'Graduaat/HBO5 verpleegkunde naar bachelor verpleegkunde (brugopleiding), VIVES, 2024-2025: 150 van 240 studiepunten te volgen',
    ],
    onderdelen: [
      {
        naam: 'Verpleegkundige basiszorg',
        studiepunten: 12,
        oordeel: 'zeker',
        op: 'k1',
        reden: 'Zit in het vaste pakket van de brugopleiding.',
        documenten: [],
        beslisser: 'VIVES',
      },
      {
        naam: 'Stage 1 en 2',
        studiepunten: 24,
        oordeel: 'zeker',
        op: 'k1',
        reden: 'Zit in het vaste pakket van de brugopleiding.',
        documenten: [],
        beslisser: 'VIVES',
      },
      {
        naam: 'Anatomie en fysiologie',
        studiepunten: 6,
        oordeel: 'waarschijnlijk',
        op: 'k1',
        reden: 'Zelfde inhoud, niveau en omvang als je eigen vak.',
        documenten: ['ECTS-fiche van je eigen vak'],
        beslisser: 'VIVES',
      },
      {
        naam: 'Wetenschappelijk onderzoek',
        studiepunten: 6,
        oordeel: 'te-onderzoeken',
        reden: 'Gedeeltelijke overlap: mogelijk deelvrijstelling.',
        documenten: ['ECTS-fiche van je eigen vak'],
        beslisser: 'VIVES',
      },
    ],
    toelichting: [
      'De brugopleiding telt 150 studiepunten. De omvang staat in de officiële naam van de opleiding (2024-2025).',
      'VIVES beslist over elke vrijstelling.',
    ],
    beslisser: 'VIVES, dienst trajectbegeleiding',
    documenten: ['Diploma HBO5 verpleegkunde', 'Puntenlijst van HBO5'],
    uiterlijk: '2025-10-15',
    bronnen: ['vives-brug', 'word-verpleegkundige'],
  },
  teVolgen: point(150),
  planning: planningFrom(2025, 5, 15),
  totaal: {
    kost: point(364000),
    nettoKost: { min: 71500, max: 364000 },
    nettoKostZonderOkot: point(364000),
    uren: point(500),
    jaren: point(5),
  },
  maatregelen: MEASURES,
  besteCombinatie: {
    maatregelen: ['vov', 'opleidingscheque'],
    tweede: ['tijdskrediet'],
    waarom: 'Vlaams opleidingsverlof geeft je 100 uur per schooljaar en laat je loon doorlopen.',
  },
  waarschuwingen: ['Stages vallen overdag: spreek je uurrooster vooraf af met je werkgever.'],
  bronnen: ['vives-brug'],
};

const odisee: Voorstel = {
  ...chosen,
  id: 'odisee:SC_54543122|verkort-traject|diplomacontract|dag',
  opleiding: 'odisee:SC_54543122',
  titel: 'Bachelor in de verpleegkunde, brugprogramma (Sint-Niklaas)',
  instelling: 'Odisee',
  waarom: ['Even lang en even duur, maar 45 minuten verder van huis.'],
  planning: planningFrom(2025, 5, 15),
  maatregelen: MEASURES.filter(({ id }) => id !== 'project-600'),
};

const hogent: Voorstel = {
  ...chosen,
  id: 'hogent:PBA-VPK4|verkort-traject|diplomacontract|dag',
  opleiding: 'hogent:PBA-VPK4',
  titel: 'Bachelor verpleegkunde, verkort traject op basis van HBO5 verpleegkunde',
  instelling: 'HOGENT',
  oordeel: 'voorwaardelijk',
  vrijstelling: { ...chosen.vrijstelling, laag: 46, verwacht: 90, hoog: 90, grond: 'precedent', onderdelen: [] },
  teVolgen: { min: 150, max: 194 },
  planning: planningFrom(2025, 6, 16),
  totaal: {
    kost: { min: 393900, max: 456820 },
    nettoKost: { min: 100000, max: 456820 },
    nettoKostZonderOkot: { min: 393900, max: 456820 },
    jaren: { min: 5, max: 7 },
  },
  waarom: ['Je moet mogelijk meer studiepunten volgen: de omvang staat niet vast.'],
  maatregelen: MEASURES.map((row) =>
    row.id === 'toelating'
      ? {
          ...row,
          oordeel: 'voorwaardelijk',
          redenen: row.redenen.map((r) => ({ ...r, uitkomst: 'beslissing', wie: 'de instelling' })),
        }
      : row,
  ),
};

const loose: Voorstel = {
  ...chosen,
  id: 'vives:SC_54098173|creditcontract|creditcontract|avond',
  route: 'creditcontract',
  titel: 'Enkele vakken van de bachelor verpleegkunde, om te proeven',
  contract: 'creditcontract',
  vorm: 'avond',
  oordeel: 'onbekend',
  vrijstelling: { grond: 'geen', precedenten: [], onderdelen: [], toelichting: [], documenten: [], bronnen: [] },
  teVolgen: { min: 0, max: null },
  planning: [
    {
      academiejaar: '2025-2026',
      semester: 1,
      studiepunten: { min: 6, max: 12 },
      kost: { min: 22230, max: 47060 },
      urenPerWeek: { min: 8, max: 18 },
    },
  ],
  totaal: { kost: { min: 13650, max: 47060 }, nettoKost: { min: 13650, max: 47060 }, jaren: { min: 1, max: null } },
  waarom: ['Met een creditcontract verlies je geen tijd, maar je krijgt geen studietoelage.'],
  maatregelen: MEASURES.map((row) =>
    row.id === 'toelating' ? { ...row, oordeel: 'onbekend', ontbreekt: ['toelating.proef'] } : row,
  ),
};

export const ADVICE: Advies = {
  formaat: 'trajectwijzer-advies',
  versie: 1,
  peildatum: '2025-09-15',
  academiejaar: '2025-2026',
  regelpakket: { versie: '2026.11.0', hash: '4f1c0e9b7a6d5c2e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455' },
  invoer: {
    catalogus: { versie: '2026.11.0', hash: 'aa' },
    precedenten: { versie: '2026.11.0', hash: 'bb' },
    huisregels: { versie: '2026.11.0', hash: 'cc' },
    lokaal: {},
    motor: 1,
  },
  lerendeType: 2,
  bronnen: SOURCES,
  maatregelen: MEASURES,
  voorstellen: [chosen, odisee, hogent, loose],
  vragen: [
    {
      feit: 'studie.referentieInkomen',
      vraag: 'Wat is het referentie-inkomen van het gezin van je klant?',
      beslistOver: ['studietoelage', 'studiegeld'],
      waarom: 'Bepaalt de studietoelage en het studiegeld.',
    },
    {
      feit: 'opleiding.inDatabank',
      vraag: 'Staat de opleiding in de opleidingsdatabank?',
      beslistOver: ['opleidingscheque'],
      waarom: 'Alleen dan kun je de meeste premies krijgen.',
    },
    { feit: 'begeleiding.gevolgd', vraag: 'Volgde je klant loopbaanbegeleiding?', beslistOver: ['opleidingscheque'] },
    { feit: 'opleiding.opOkotLijst', vraag: 'Staat de opleiding op de lijst van VDAB?', beslistOver: ['okot'] },
  ],
  rechten: [
    { maatregel: 'vov', saldo: { min: 100, max: 100 }, eenheid: 'uur', bron: 'Opgave van de klant', op: '2025-09-15' },
    {
      maatregel: 'leerkrediet',
      saldo: { min: 140, max: 140 },
      eenheid: 'studiepunten',
      bron: 'Leerkredietregister',
      op: '2025-09-10',
    },
  ],
  waarschuwingen: [],
};

export const DOSSIER: PopDossier = {
  id: '01J8ZK4T9QF6W2N3M5R7V9X0AB',
  client: { voornaam: 'Amina', naam: 'Kaya' },
  begeleider: { naam: 'Els Peeters', organisatie: 'Leerwinkel Gent', rol: 'trajectbegeleider' },
  fase: 'plan',
  opvolgenOp: '2026-02-10',
  vraag: {
    tekst:
      'Ik werk elf jaar als verpleegkundige met een diploma HBO5. Kan ik mijn bachelor halen zonder te stoppen met werken?',
    doel: 'bijscholen',
    beroep: 'bachelor verpleegkundige in een ziekenhuis',
  },
  feiten: {
    'beschikbaar.urenPerWeek': { waarde: 20, bron: 'klant', op: '2025-09-10' },
    'studie.leefeenheid': { weetNiet: true, op: '2025-09-10' },
    'studie.referentieInkomen': { weetNiet: true, op: '2025-09-10' },
  },
  kwalificaties: [{ id: 'k1', niveau: 'hbo5', naam: 'HBO5 verpleegkunde', instelling: 'HBO5-school Gent' }],
  traject: { opleiding: 'vives:SC_54098173', academiejaar: '2025-2026' },
  pop: {
    keuze: chosen.id,
    inzichten: [
      'Je leert het best uit de praktijk en je doet graag stages.',
      'Je wilt meer verantwoordelijkheid op je afdeling.',
      'Studeren lukt op maandag en op twee avonden per week.',
    ],
    doelen: [
      'Tegen 2030 een diploma van bachelor in de verpleegkunde.',
      'Daarna solliciteren als adjunct-hoofdverpleegkundige.',
    ],
    keuzes: [
      {
        voorstel: chosen.id,
        reden: 'Dicht bij huis, en ik ken twee collega’s die het ook deden.',
        evaluatie: 'Na het eerste semester bekijken we of 15 studiepunten lukt.',
      },
    ],
    opleidingen: [
      {
        naam: 'Bachelor in de verpleegkunde, brugopleiding',
        aanbieder: 'VIVES',
        studiepunten: 150,
        start: '2025-09-22',
        reden: 'Dit diploma is nodig voor een functie als hoofdverpleegkundige.',
      },
    ],
  },
  acties: [
    { id: 'a1', wat: 'Schrijf je in bij VIVES.', wie: 'Amina', uiterlijk: '2025-09-20', status: 'bezig' },
    {
      id: 'a2',
      wat: 'Bel de dienst trajectbegeleiding over de stages.',
      wie: 'Amina',
      uiterlijk: '2025-09-30',
      status: 'open',
    },
    { id: 'a3', wat: 'Bekijk samen het eerste semester.', wie: 'Els Peeters', uiterlijk: '2026-02-10', status: 'open' },
    { id: 'a4', wat: 'Infodag bezoeken.', wie: 'Amina', uiterlijk: '2025-09-06', status: 'klaar' },
  ],
  notities: [
    {
      op: '2025-09-12T10:00:00Z',
      door: 'Els Peeters',
      tekst: 'Amina bespreekt met haar hoofdverpleegkundige of maandag vrij kan.',
      voorKlant: true,
    },
    {
      op: '2025-09-12T10:05:00Z',
      door: 'Els Peeters',
      tekst: 'GEHEIME NOTITIE enkel voor collega’s',
      voorKlant: false,
    },
    { op: '2025-09-12T10:06:00Z', door: 'Els Peeters', tekst: 'GEHEIME NOTITIE zonder vlag' },
  ],
  afwijkingen: [
    {
      maatregel: 'project-600',
      academiejaar: '2025-2026',
      wordt: 'voorwaardelijk',
      reden: 'De werkgever vraagt een uitzondering voor de brugopleiding.',
      door: 'Els Peeters',
      op: '2025-09-12',
    },
  ],
};

const LABELS: Readonly<Record<string, { readonly label: string; readonly eenheid?: string }>> = {
  'studie.referentieInkomen': { label: 'Referentie-inkomen van je gezin' },
  'studie.leefeenheid': { label: 'Samenstelling van je gezin' },
  'opleiding.inDatabank': { label: 'Opleiding in de opleidingsdatabank' },
  'begeleiding.gevolgd': { label: 'Loopbaanbegeleiding gevolgd' },
  'opleiding.werktrajectGeregistreerd': { label: 'Geregistreerd werktraject' },
  'opleiding.opOkotLijst': { label: 'Opleiding op de lijst van VDAB' },
};

export const DICTIONARY: Woordenboek = (fact) => LABELS[fact];
