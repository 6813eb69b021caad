/** Cases that break documents: endless names, text that looks like a formula, marks that change direction, very much of all. */
import type { Advies, Maatregel } from '../../../shared/pathways/advice.ts';
import type { PopDossier } from '../../../shared/plan/pop-dossier.ts';
import { ADVICE, DOSSIER, planningFrom } from './fixture.ts';

/** 200 signs without a space. */
const LONG_NAME = 'Ağaoğlu'.padEnd(200, 'wijkoptewaarheid');

/** Text that a spreadsheet would take for a formula. */
export const INJECTIONS = [
  '=1+1',
  '+32 9 123 45 67',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=cmd',
  '=HYPERLINK("https://example.org","klik")',
] as const;

const longText =
  'Dit is een lange zin die de begeleider na het gesprek opschreef, met alles wat ter sprake kwam. '.repeat(60);

function manyReasons(measure: Maatregel, count: number): Maatregel {
  const first = measure.redenen[0];
  if (first === undefined) return measure;
  return { ...measure, redenen: Array.from({ length: count }, (_, index) => ({ ...first, id: `r${index}` })) };
}

const [chosen] = ADVICE.voorstellen;
if (chosen === undefined) throw new Error('De fixture heeft een voorstel nodig.');

export const EXTREME_ADVICE: Advies = {
  ...ADVICE,
  voorstellen: [
    {
      ...chosen,
      titel: LONG_NAME,
      instelling: '=HOGENT',
      waarom: [...INJECTIONS, longText],
      planning: planningFrom(2025, 9, 30),
      maatregelen: chosen.maatregelen.map((measure) => ({
        ...manyReasons(measure, measure.id === 'vov' ? 60 : 12),
        label: `${measure.label} ${LONG_NAME}`.slice(0, 160),
      })),
    },
    ...Array.from({ length: 12 }, (_, index) => ({
      ...chosen,
      id: `ander-${index}`,
      titel: `${index} ${LONG_NAME}`,
    })),
  ],
  bronnen: {
    ...ADVICE.bronnen,
    'vives-brug': { titel: '=1+1', uitgever: '@uitgever', url: 'javascript:alert(1)', nagekekenOp: '2026-11-20' },
    'word-verpleegkundige': {
      titel: 'Lang',
      uitgever: 'Lang',
      url: `https://example.org/${'a'.repeat(180)}`,
      nagekekenOp: '2026-11-20',
    },
  },
};

export const EXTREME_DOSSIER: PopDossier = {
  ...DOSSIER,
  client: { voornaam: `=${LONG_NAME}`.slice(0, 200), naam: LONG_NAME },
  begeleider: { naam: LONG_NAME, organisatie: `@${LONG_NAME}`, rol: 'loopbaanbegeleider' },
  vraag: { tekst: longText, doel: 'omscholen', beroep: LONG_NAME },
  pop: {
    ...DOSSIER.pop,
    centrum: 'Loopbaancentrum Zuid',
    mandaat: 'M-2024-117',
    van: '2025-06-01',
    tot: '2025-09-15',
    uren: 6.5,
    cheques: ['LB-1', 'LB-2'],
    inzichten: [...INJECTIONS, longText, LONG_NAME],
    doelen: [longText],
    keuzes: [{ voorstel: LONG_NAME, reden: longText, evaluatie: longText }],
  },
  acties: Array.from({ length: 30 }, (_, index) => ({
    id: `a${index}`,
    wat: index === 0 ? longText : (INJECTIONS[index % INJECTIONS.length] ?? ''),
    wie: index % 2 === 0 ? LONG_NAME : '=A1',
    uiterlijk: `2025-1${index % 3}-${String((index % 28) + 1).padStart(2, '0')}`,
    status: 'open' as const,
  })),
  notities: [
    // Decomposed, with a control character, a right-to-left override and half a surrogate pair.
    {
      op: '2025-09-12T10:00:00Z',
      door: '=door',
      tekst: 'cafe\u0301 \u0007\u202ebestand\u202c \ud800 einde',
      voorKlant: true,
    },
    { op: '2025-09-12T10:00:00Z', tekst: longText, voorKlant: true },
  ],
};

/** Nothing but an id, and an advice without proposals. */
export const EMPTY_DOSSIER: PopDossier = { id: DOSSIER.id };
export const EMPTY_ADVICE: Advies = { ...ADVICE, maatregelen: [], voorstellen: [], vragen: [], rechten: [] };
