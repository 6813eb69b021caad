/** Measures of the golden POP: one of every verdict, with amounts of every unit that a client meets. */
import type { Feitwaarde, Maatregel, Reden, Zekerheid } from '../../../shared/pathways/advice.ts';

type Outcome = Reden['uitkomst'];

function buildReason(
  id: string,
  outcome: Outcome,
  text: string,
  source: string,
  rest: Partial<Reden> & { readonly feiten?: Readonly<Record<string, Feitwaarde>> } = {},
): Reden {
  return {
    id,
    uitkomst: outcome,
    tekst: text,
    feiten: {},
    bron: source,
    geldigVan: null,
    geldigTot: null,
    zekerheid: 'officieel',
    ...rest,
  };
}

function measure(
  id: string,
  label: string,
  verdict: Maatregel['oordeel'],
  certainty: Zekerheid,
  rest: Partial<Maatregel> = {},
): Maatregel {
  return {
    id,
    label,
    oordeel: verdict,
    zekerheid: certainty,
    bedragen: {},
    redenen: [],
    ontbreekt: [],
    kantelt: [],
    stappen: [],
    sluitUit: [],
    waarschuwingen: [],
    ...rest,
  };
}

const cent = (min: number, max: number | null = min) => ({ min, max, eenheid: 'cent' as const });

const studiegeld = measure('studiegeld', 'Studiegeld', 'ja', 'afgeleid', {
  bedragen: {
    vast: { ...cent(29900), bronnen: ['education-profiles'], zekerheid: 'afgeleid' },
    variabel: { ...cent(42900), bronnen: ['education-profiles'], zekerheid: 'afgeleid' },
    toeslag: cent(0),
    totaal: { ...cent(72800), bronnen: ['education-profiles'], zekerheid: 'afgeleid' },
  },
  stappen: [
    { wat: 'Vraag op tijd een studietoelage aan: dan betaal je misschien minder studiegeld.', bij: 'instelling' },
  ],
});

const vov = measure('vov', 'Vlaams opleidingsverlof', 'ja', 'ontwerp', {
  bedragen: {
    uren: { min: 100, max: 100, eenheid: 'uur/schooljaar', bronnen: ['vlaanderen-vov'], zekerheid: 'officieel' },
    restUren: { min: 100, max: 100, eenheid: 'uur/schooljaar' },
    loonplafond: { min: 364200, max: 364200, eenheid: 'cent/maand', prijspeil: '2024-2025' },
  },
  redenen: [
    buildReason(
      'gewest',
      'voldaan',
      'De vestiging waar je werkt, ligt in het Vlaams Gewest. Bij jou: Vlaams Gewest.',
      'ucll-vov',
      {
        feiten: { 'werk.gewestVestiging': 'vlaanderen' },
        zekerheid: 'secundair',
        geldigVan: '2019-09-01',
      },
    ),
    buildReason(
      'tewerkstellingsbreuk',
      'voldaan',
      'Je werkt minstens 80% in maart vóór het schooljaar. Bij jou: 80%.',
      'vr-2025-04-25',
      {
        feiten: { 'werk.tewerkstellingsbreuk': 0.8 },
        drempel: '≥ 80%',
        zekerheid: 'ontwerp',
        geldigVan: '2025-09-01',
      },
    ),
    buildReason(
      'urenPerWeek',
      'voldaan',
      'Je werkt minstens 28 uur per week. Bij jou: 30,4 uur per week.',
      'vr-2025-04-25',
      {
        feiten: { 'werk.urenPerWeek': 30.4 },
        drempel: '≥ 28 uur per week',
        zekerheid: 'ontwerp',
        geldigVan: '2025-09-01',
      },
    ),
  ],
  stappen: [
    { wat: 'Bezorg het inschrijvingsattest aan je werkgever.', uiterlijk: '2025-12-21', bij: 'werkgever' },
    { wat: 'Spreek met je werkgever af wanneer je het verlof opneemt.', bij: 'werkgever' },
  ],
  sluitUit: [{ id: 'okot', bereik: 'opleiding' }],
});

const cheque = measure('opleidingscheque', 'Opleidingscheques', 'onbekend', 'officieel', {
  bedragen: { cheque: cent(0, 25000), overheid: cent(0, 12500), eigen: cent(0, 12500), rest: cent(60300, 72800) },
  redenen: [
    buildReason(
      'inDatabank',
      'onbekend',
      'De opleiding staat in de opleidingsdatabank. Nog niet bekend: opleiding in de databank.',
      'kennisplatform',
      {
        geldigVan: '2023-01-11',
      },
    ),
    buildReason(
      'popNoemt',
      'onbekend',
      'Of je POP uit loopbaanbegeleiding noemt de opleiding. Nog niet bekend: loopbaanbegeleiding gevolgd.',
      'kennisplatform',
    ),
  ],
  ontbreekt: ['opleiding.inDatabank', 'begeleiding.gevolgd'],
});

const codex = measure('werkstudent-codex', 'Werkstudent volgens de Codex', 'onbekend', 'officieel', {
  redenen: [
    buildReason(
      'uren',
      'voldaan',
      'Je werkt minstens 80 uur per maand in dienstverband. Bij jou: 131 uur per maand.',
      'codex',
      {
        feiten: { 'werk.urenPerMaand': 131 },
        drempel: '≥ 80 uur per maand',
      },
    ),
    buildReason(
      'traject',
      'onbekend',
      'Je traject is als werktraject geregistreerd in het Hogeronderwijsregister. Nog niet bekend: geregistreerd werktraject.',
      'codex',
    ),
  ],
  ontbreekt: ['opleiding.werktrajectGeregistreerd'],
});

const institution = measure('werkstudent-instelling', 'Werkstatuut bij de instelling', 'voorwaardelijk', 'officieel', {
  redenen: [
    buildReason(
      'toekenning',
      'beslissing',
      'De instelling kent je het werkstatuut toe. Daarover beslist de instelling.',
      'artevelde',
      {
        wie: 'de instelling',
        nodig: 'een attest van je werkgever',
      },
    ),
  ],
  stappen: [{ wat: 'Vraag het werkstatuut aan.', uiterlijk: '2025-11-15', bij: 'instelling' }],
});

const tijdskrediet = measure('tijdskrediet', 'Tijdskrediet met motief opleiding', 'voorwaardelijk', 'officieel', {
  bedragen: {
    restMaanden: { min: 36, max: 36, eenheid: 'maand' },
    kennisgevingMaanden: { min: 3, max: 3, eenheid: 'maand' },
  },
  redenen: [
    buildReason('akkoord', 'beslissing', 'Je werkgever gaat akkoord. Daarover beslist je werkgever.', 'rva-t193', {
      wie: 'je werkgever',
      nodig: 'het akkoord van je werkgever, op papier',
      geldigVan: '2026-01-01',
    }),
    buildReason(
      'ancienniteit',
      'voldaan',
      'Je werkt minstens 24 maanden bij deze werkgever. Bij jou: 96 maanden.',
      'rva-t193',
      {
        feiten: { 'werk.ancienniteitMaanden': 96 },
        drempel: '≥ 24 maanden',
        geldigVan: '2026-01-01',
      },
    ),
  ],
  stappen: [{ wat: 'Meld je aanvraag schriftelijk aan je werkgever, 3 maanden vooraf.', bij: 'werkgever' }],
});

const project600 = measure('project-600', 'Project 600', 'neen', 'officieel', {
  redenen: [
    buildReason(
      'diploma',
      'niet-voldaan',
      'Je hebt nog geen diploma van verpleegkundige. Bij jou: HBO5 verpleegkunde.',
      'rsz-600',
      {
        feiten: { 'werk.federaleZorg': true },
        geldigVan: '2019-01-01',
      },
    ),
    buildReason('sector', 'voldaan', 'Je werkt in een federale zorgsector. Bij jou: ja.', 'rsz-600', {
      feiten: { 'werk.federaleZorg': true },
    }),
  ],
  kantelt: [
    {
      wijzig: { 'traject.studiepunten': 27, 'begeleiding.gevolgd': true },
      wordt: 'ja',
      bedrag: { naam: 'uren', van: 0, naar: 95, eenheid: 'uur/schooljaar' },
      elders: ['Verlies: Studietoelage wordt neen (nu ja).', 'Winst: Vlaams zorgkrediet wordt ja (nu neen).'],
    },
  ],
  afwijking: {
    wordt: 'voorwaardelijk',
    reden: 'De werkgever vraagt een uitzondering voor de brugopleiding.',
    door: 'Els Peeters',
    op: '2025-09-12',
  },
});

export const okot = measure('okot', 'Opleiding via VDAB (OKOT)', 'neen', 'secundair', {
  redenen: [
    buildReason(
      'ingeschreven',
      'niet-voldaan',
      'Je bent ingeschreven als niet-werkende werkzoekende. Bij jou: nee.',
      'thomasmore-okot',
      {
        feiten: { 'vdab.ingeschreven': false },
        zekerheid: 'secundair',
      },
    ),
    buildReason(
      'jarenVanSchool',
      'voldaan',
      'Je verliet minstens 2 jaar geleden de schoolbanken. Bij jou: 11 jaar.',
      'vdab-diploma',
      { drempel: '≥ 2 jaar' },
    ),
    buildReason(
      'lijst',
      'onbekend',
      'De opleiding staat op de lijst van VDAB voor dat academiejaar. Nog niet bekend: op de OKOT-lijst.',
      'thomasmore-okot',
      {
        zekerheid: 'secundair',
      },
    ),
    buildReason('beslissing', 'beslissing', 'VDAB keurt je aanvraag goed. Daarover beslist VDAB.', 'thomasmore-okot', {
      wie: 'VDAB',
      zekerheid: 'secundair',
    }),
  ],
  ontbreekt: ['opleiding.opOkotLijst'],
  stappen: [{ wat: 'Vraag de opleiding aan in Mijn Loopbaan.', uiterlijk: '2025-09-20', bij: 'vdab' }],
  waarschuwingen: ['OKOT kan niet voor deze klant.'],
  sluitUit: [{ id: 'vov', bereik: 'opleiding' }],
});

export const MEASURES: readonly Maatregel[] = [
  studiegeld,
  measure('leerkrediet', 'Leerkrediet', 'ja', 'officieel', {
    bedragen: {
      einde: { min: 110, max: 110, eenheid: 'studiepunten' },
      bonusRest: { min: 0, max: 0, eenheid: 'studiepunten' },
    },
    redenen: [
      buildReason('saldo', 'voldaan', 'Je saldo is groter dan 0. Bij jou: 140 studiepunten.', 'leerkrediet', {
        feiten: { 'studie.leerkrediet': 140 },
      }),
    ],
  }),
  measure('toelating', 'Toelating', 'ja', 'officieel', {
    redenen: [
      buildReason(
        'diploma',
        'voldaan',
        'Je hebt een diploma dat toegang geeft tot de bachelor. Bij jou: HBO5 verpleegkunde.',
        'toelating',
      ),
    ],
  }),
  measure('studietoelage', 'Studietoelage', 'onbekend', 'officieel', {
    bedragen: { toelage: cent(0, 280000) },
    redenen: [
      buildReason(
        'inkomen',
        'onbekend',
        'Het inkomen van je gezin blijft onder de maximumgrens. Nog niet bekend: referentie-inkomen, leefeenheid.',
        'toelating',
        {
          drempel: '≤ maximumgrens',
        },
      ),
    ],
    ontbreekt: ['studie.referentieInkomen', 'studie.leefeenheid'],
  }),
  vov,
  cheque,
  codex,
  institution,
  tijdskrediet,
  project600,
  okot,
  measure('naric', 'Erkenning van een buitenlands diploma', 'nvt', 'officieel'),
  measure('harde-knip', 'Studievoortgang', 'nvt', 'officieel'),
  measure('kmo-portefeuille', 'KMO-portefeuille', 'nvt', 'officieel'),
];
