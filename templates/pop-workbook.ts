/** The POP as a workbook: the same figures, reasons, sources and open questions as the PDF, for a colleague to work with. */
import type { PopPlan } from '../shared/plan/plan-types.ts';
import { reference } from './blocks.ts';
import { type Huisstijl, leesbaarAccent, NEUTRAAL } from './house-style.ts';
import { dateCell, numberCell, rangeCells, sheetBuilder, textCell } from './sheet.ts';
import { NOT_COMPUTED } from './texts.ts';
import { costSheet, planSheet, VERDICT_WORD, VERDICTS } from './workbook-cost.ts';
import type { Sheet, Workbook } from './workbook-types.ts';

const STATUSES = ['open', 'bezig', 'klaar', 'vervallen'] as const;
const EXEMPTION_OPTIONS = [
  'zeker',
  'waarschijnlijk',
  'te onderzoeken',
  'geen vrijstelling',
  'toegekend',
  'geweigerd',
] as const;

function exemptionsSheet(plan: PopPlan, subtitle: string): Sheet {
  const builder = sheetBuilder('Vrijstellingen', [30, 13, 16, 24, 34, 24, 14, 18], 'Vrijstellingen', subtitle);
  const headingRow = builder.heading([
    'Vak',
    'Studiepunten',
    'Vrijstelling',
    'Op basis van',
    'Waarom',
    'Documenten',
    'Aanvragen tegen',
    'Wie beslist',
  ]);
  const { vrijstelling } = plan;
  if (vrijstelling === null) {
    builder.wide([textCell('Zonder traject is er nog geen schatting.', 'muted')], 1);
    return builder.done(headingRow);
  }
  for (const row of vrijstelling.onderdelen) {
    const number = builder.row([
      textCell(row.naam),
      numberCell(row.studiepunten),
      textCell(row.oordeelTekst),
      textCell(row.op),
      textCell(row.reden),
      textCell(row.documenten.join('; ')),
      dateCell(row.uiterlijk),
      textCell(row.beslisser),
    ]);
    builder.choices(number, 3, EXEMPTION_OPTIONS);
  }
  builder.blank();
  const estimate = [
    ['Vrijstelling_laag', 'Schatting laag', vrijstelling.laag],
    ['Vrijstelling_verwacht', 'Schatting verwacht', vrijstelling.verwacht],
    ['Vrijstelling_hoog', 'Schatting hoog', vrijstelling.hoog],
  ] as const;
  for (const [name, label, value] of estimate) {
    const number = builder.row([
      textCell(label, 'bold'),
      value === null ? textCell('geen cijfer bekend', 'muted') : numberCell(value, 'decimal', 'sum'),
    ]);
    builder.name(name, number, 2);
  }
  const explanation = [
    ['Grond', [vrijstelling.grond, reference(vrijstelling.bronnen)].join(' ').trim()],
    ...vrijstelling.toelichting.map((text) => ['Toelichting', text] as const),
    ...vrijstelling.precedenten.map(({ tekst }) => ['Vergelijkbaar', tekst] as const),
    ...(vrijstelling.effect?.scenarios ?? []).flatMap(({ titel, uitleg, verandert, bespaart }) => [
      [titel, uitleg] as const,
      ...verandert.map((text) => ['Verandert', text] as const),
      ...bespaart.map((text) => ['Scheelt', text] as const),
    ]),
    ...(vrijstelling.effect?.altijd ?? []).map((text) => ['Altijd', text] as const),
    ['Documenten', vrijstelling.documenten.join('; ')],
    ['Wie beslist', vrijstelling.beslisser ?? ''],
    ['Aanvragen tegen', vrijstelling.uiterlijk?.tekst ?? ''],
  ] as const;
  for (const [label, text] of explanation) if (text !== '') builder.wide([textCell(label, 'bold'), textCell(text)], 2);
  return builder.done(headingRow);
}

function comparisonSheet(plan: PopPlan, subtitle: string): Sheet {
  const builder = sheetBuilder(
    'Vergelijking',
    [32, 13, 17, 15, 18, 11, 11, 9, 9, 12, 12, 12, 12, 12, 12, 12, 16, 40],
    'Vergelijking van de trajecten',
    subtitle,
  );
  const headingRow = builder.heading([
    'Traject',
    'Instelling',
    'Soort en vorm',
    'Keuze',
    'Mag je starten?',
    'Te volgen laag',
    'Te volgen hoog',
    'Jaren laag',
    'Jaren hoog',
    'Kost laag',
    'Kost hoog',
    'Nettokost laag',
    'Nettokost hoog',
    'Uren per week laag',
    'Uren per week hoog',
    'Einde',
    'Vrijgesteld',
    'Waarom',
  ]);
  for (const row of plan.vergelijking) {
    builder.row([
      textCell(row.titel, row.gekozen ? 'bold' : 'text'),
      textCell(row.instelling),
      textCell([row.routeTekst, row.vorm].filter((part) => part !== null).join(', ')),
      textCell(row.gekozen ? plan.keuze?.label : null),
      textCell(row.oordeel.tekst),
      ...rangeCells(row.teVolgen),
      ...rangeCells(row.jaren),
      ...rangeCells(row.kost),
      ...rangeCells(row.nettoKost),
      ...rangeCells(row.urenPerWeek),
      textCell(row.einde),
      textCell(row.vrijgesteld),
      textCell([...row.waarom, ...row.waarschuwingen].join(' ')),
    ]);
  }
  if (plan.vergelijking.length === 0) builder.wide([textCell('Er zijn nog geen trajecten bekeken.', 'muted')], 1);
  return builder.done(headingRow);
}

function actionsSheet(plan: PopPlan, subtitle: string): Sheet {
  const builder = sheetBuilder('Acties', [17, 60, 20, 14, 12, 32], 'Acties en mee te brengen', subtitle);
  const headingRow = builder.heading(['Soort', 'Wat', 'Wie', 'Tegen', 'Status', 'Hoort bij']);
  const { vragen, documenten, stappen } = plan.meeTeBrengen;
  const add = (cells: Parameters<typeof builder.row>[0]): void => builder.choices(builder.row(cells), 5, STATUSES);
  for (const action of plan.acties) {
    add([
      textCell('actie'),
      textCell(action.wat),
      textCell(action.wie),
      dateCell(action.uiterlijk),
      textCell(action.status),
      null,
    ]);
  }
  for (const step of stappen) {
    const what = step.bij === null ? step.wat : `${step.wat} (bij: ${step.bij})`;
    add([
      textCell('stap'),
      textCell(what),
      textCell('klant'),
      dateCell(step.uiterlijk),
      textCell('open'),
      textCell(step.voor),
    ]);
  }
  for (const document of documenten) {
    add([
      textCell('mee te brengen'),
      textCell(document.wat),
      textCell('klant'),
      dateCell(document.uiterlijk),
      textCell('open'),
      textCell(document.voor),
    ]);
  }
  for (const question of vragen) {
    add([
      textCell('open vraag'),
      textCell([question.label, question.waarom].filter((part) => part !== null).join('. ')),
      textCell('klant'),
      null,
      textCell(question.gevraagd ? 'bezig' : 'open'),
      textCell(question.beslistOver.join(', ')),
    ]);
  }
  if (builder.next() === headingRow + 1) builder.wide([textCell('Er zijn nog geen acties afgesproken.', 'muted')], 1);
  return builder.done(headingRow);
}

function reasonsSheet(plan: PopPlan, subtitle: string): Sheet {
  const builder = sheetBuilder(
    'Redenen',
    [24, 16, 44, 15, 30, 18, 16, 7, 12, 12, 20],
    'Redenen: elke voorwaarde',
    subtitle,
  );
  const headingRow = builder.heading([
    'Premie of recht',
    'Antwoord',
    'Voorwaarde',
    'Uitkomst',
    'Bij de klant',
    'Nodig',
    'Wie beslist',
    'Bron',
    'Geldt sinds',
    'Geldt tot',
    'Zekerheid',
  ]);
  for (const measure of plan.maatregelen.flatMap((group) => group.maatregelen)) {
    const answer = measure.oordeel === null ? 'VDAB beslist' : VERDICT_WORD[measure.oordeel.oordeel];
    for (const reason of measure.redenen) {
      const number = builder.row([
        textCell(measure.label),
        textCell(answer),
        textCell([reason.uitzondering, reason.tekst].filter((part) => part !== null).join(' ')),
        textCell(reason.uitkomst?.tekst ?? 'VDAB bekijkt dit'),
        textCell(reason.detail),
        textCell([reason.nodig, reason.beslissing].filter((part) => part !== null).join('; ')),
        textCell(reason.wie),
        reason.bron === null ? null : numberCell(reason.bron, 'integer'),
        dateCell(reason.sinds),
        dateCell(reason.tot),
        textCell(reason.zekerheid.tekst),
      ]);
      if (measure.oordeel !== null) builder.choices(number, 2, VERDICTS);
    }
    for (const line of measure.conflicten) {
      builder.row([textCell(measure.label), textCell(answer), textCell(`Bronnen spreken elkaar tegen. ${line}`)]);
    }
  }
  for (const row of plan.volgendJaar?.rijen ?? []) {
    const { van = '', naar = '' } = plan.volgendJaar ?? {};
    builder.row([
      textCell(`${row.label}, ${naar}`),
      textCell(VERDICT_WORD[row.naar.oordeel]),
      textCell(`In ${van}: ${VERDICT_WORD[row.van.oordeel]}. ${row.zin}`),
      null,
      textCell(row.bedragen.join('; ')),
      textCell(row.oorzaken.map(({ tekst }) => tekst).join('; ')),
      null,
      null,
      null,
      null,
      textCell(row.oorzaken.flatMap(({ zekerheid }) => zekerheid?.tekst ?? []).at(-1)),
    ]);
  }
  for (const row of plan.afwijkingen) {
    const becomes = row.wordt === null ? 'VDAB beslist' : VERDICT_WORD[row.wordt.oordeel];
    builder.row([
      textCell([row.label, row.academiejaar, row.opleiding].filter((part) => part !== null).join(', ')),
      textCell(
        row.berekend === null
          ? row.wordt === null
            ? 'VDAB beslist'
            : NOT_COMPUTED
          : VERDICT_WORD[row.berekend.oordeel],
      ),
      textCell(`Afwijking door ${row.door}: ${becomes}. ${row.reden}`.trim()),
      null,
      null,
      null,
      null,
      null,
      dateCell(row.op),
    ]);
  }
  return builder.done(headingRow);
}

function sourcesSheet(plan: PopPlan, subtitle: string): Sheet {
  const builder = sheetBuilder('Bronnen', [6, 28, 50, 60, 14, 16], 'Bronnen', subtitle);
  const headingRow = builder.heading(['Nr.', 'Uitgever', 'Titel', 'Adres', 'Datum bron', 'Nagekeken op']);
  for (const source of plan.bronnen) {
    builder.row([
      numberCell(source.nummer, 'integer'),
      textCell(source.uitgever),
      textCell(source.titel),
      { kind: 'link', url: source.url },
      dateCell(source.datum),
      dateCell(source.nagekeken),
    ]);
  }
  const { regelpakket } = plan;
  builder.blank();
  builder.wide(
    [
      textCell(
        `Berekend met regelpakket ${regelpakket.versie} (${regelpakket.hashKort}) en catalogus ${regelpakket.catalogus}, op de regels van ${regelpakket.peildatum.tekst}, voor academiejaar ${regelpakket.academiejaar}.`,
        'muted',
      ),
    ],
    1,
  );
  return builder.done(headingRow);
}

/** The workbook of a plan. Money stays in cents here; the writer makes euros of it. */
export function popWorkbook(plan: PopPlan, houseStyle: Huisstijl = NEUTRAAL): Workbook {
  const { omslag } = plan;
  const subtitle = [
    plan.keuze === null ? null : `${plan.keuze.traject.titel} (${plan.keuze.label})`,
    [omslag.begeleider, omslag.rol, omslag.organisatie].filter((part) => part !== null).join(', ') || null,
    omslag.fase === null ? null : `fase ${omslag.fase}`,
    omslag.datum.tekst,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const { sheet, semesters } = planSheet(plan, subtitle);
  const sender = houseStyle.organisatie ?? omslag.organisatie ?? omslag.begeleider ?? 'Trajectwijzer';
  return {
    title: `${plan.titel} – ${omslag.client}`,
    maker: sender,
    date: omslag.datum.iso ?? '1970-01-01',
    footer: [plan.titel, omslag.initialen, sender].filter((part) => part !== '').join(' · '),
    accent: leesbaarAccent(houseStyle),
    sheets: [
      sheet,
      exemptionsSheet(plan, subtitle),
      costSheet(plan, subtitle, semesters),
      comparisonSheet(plan, subtitle),
      actionsSheet(plan, subtitle),
      sourcesSheet(plan, subtitle),
      reasonsSheet(plan, subtitle),
    ],
  };
}
