/** The cover: who, with whom, when, and for loopbaanbegeleiding what the file must name. */
import { textOrNull, texts } from './clean.ts';
import { PHASE, ROLE } from './labels.ts';
import type { PopPlan } from './plan-types.ts';
import type { PopDossier } from './pop-dossier.ts';
import { dateOrWords, datum } from './values.ts';

const initial = (lastName: string | null): string =>
  lastName === null ? '' : `${(Array.from(lastName)[0] ?? '').toLocaleUpperCase('nl')}.`;

/** Label and value of what was entered about the loopbaanbegeleiding; empty for every other role. */
function loopbaanbegeleidingRows(dossier: PopDossier): { label: string; waarde: string }[] {
  const { pop, begeleider } = dossier;
  if (begeleider?.rol !== 'loopbaanbegeleider' || pop === undefined) return [];
  const period = [pop.van, pop.tot].filter((day) => day !== undefined).map((day) => dateOrWords(day).tekst);
  const rows: readonly (readonly [string, string | null])[] = [
    ['Loopbaancentrum', textOrNull(pop.centrum)],
    ['Mandaat', textOrNull(pop.mandaat)],
    ['Loopbaanbegeleider', textOrNull(pop.begeleider)],
    ['Loopbaancheques', textOrNull(texts(pop.cheques).join(', '))],
    ['Periode', textOrNull(period.join(' tot '))],
    ['Uren begeleiding', pop.uren === undefined ? null : String(pop.uren).replace('.', ',')],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, waarde: value }]));
}

export function cover(dossier: PopDossier, day: string): PopPlan['omslag'] {
  const { client, begeleider, fase, opvolgenOp } = dossier;
  const firstName = textOrNull(client?.voornaam);
  const lastName = textOrNull(client?.naam);
  return {
    client: [firstName, lastName].filter((part) => part !== null).join(' ') || 'Naam niet ingevuld',
    initialen: `${initial(firstName)}${initial(lastName)}`,
    begeleider: textOrNull(begeleider?.naam),
    organisatie: textOrNull(begeleider?.organisatie),
    rol: begeleider?.rol === undefined ? null : (ROLE[begeleider.rol] ?? null),
    datum: datum(day),
    fase: fase === undefined ? null : (PHASE[fase] ?? null),
    opvolgenOp: opvolgenOp === undefined ? null : dateOrWords(opvolgenOp),
    loopbaanbegeleiding: loopbaanbegeleidingRows(dossier),
  };
}

export function signatures(dossier: PopDossier): PopPlan['ondertekening'] {
  const firstName = textOrNull(dossier.client?.voornaam);
  const lastName = textOrNull(dossier.client?.naam);
  const role = dossier.begeleider?.rol;
  return [
    { rol: 'Klant', naam: textOrNull([firstName, lastName].filter((part) => part !== null).join(' ')) },
    {
      rol: role === undefined ? 'Begeleider' : capitalised(ROLE[role] ?? 'begeleider'),
      naam: textOrNull(dossier.begeleider?.naam),
    },
  ];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
