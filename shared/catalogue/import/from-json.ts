/**
 * Programmes from a JSON list as study guides are harvested: `id`, `name`, `institution`, `degree`, `studiepunten`
 * (null = unknown), `campus`, `forms`, `language`, `academic_year` (`2024-25`), `source`, `courses`. Other keys are left
 * aside. A degree that is not stated is marked as assumed; a size that is not stated stays unknown.
 */
import { z } from 'zod';
import { type Problem, parseRows } from '../build.ts';
import { institutionFinder } from '../catalogue.ts';
import type { Niveau } from '../niveaus.ts';
import { type Institution, type Programme, programmeSchema, VORMEN } from '../schema.ts';
import { fold } from '../words.ts';
import { type ImportPreview, MAX_IMPORT_ROWS } from './imported.ts';

const tekst = z.string().trim().min(1).max(400);
const punten = z.number().positive().max(480);

const sourceRow = z.looseObject({
  id: z.string().trim().min(3).max(120),
  name: tekst,
  traject: z.string().nullish(),
  institution: tekst,
  degree: tekst,
  degree_basis: z.string().nullish(),
  studiepunten: punten.nullish(),
  campus: z.array(tekst).nullish(),
  forms: z.array(z.string()).nullish(),
  language: z.string().nullish(),
  academic_year: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullish(),
  source: z.string().max(2000),
  note: z.string().nullish(),
  courses: z.array(z.looseObject({ name: tekst, studiepunten: punten.nullish() })).nullish(),
});
type SourceRow = z.output<typeof sourceRow>;

const NIVEAU: Readonly<Record<string, Niveau>> = {
  graduaat: 'graduaat',
  pba: 'pba',
  aba: 'aba',
  banaba: 'banaba',
  master: 'master',
  manama: 'manama',
  postgraduaat: 'postgraduaat',
  schakelprogramma: 'schakelprogramma',
  voorbereidingsprogramma: 'voorbereidingsprogramma',
  microcredential: 'microcredential',
};

/** "bachelor" alone: professional or banaba is not said, so nothing that depends on it may be concluded. */
const UNSTATED = 'bachelor';

/** @param rows what JSON.parse gave; @param institutions the institutions that the catalogue knows */
export function programmesFromJson(rows: unknown, institutions: readonly Institution[]): ImportPreview {
  const whole = (message: string): ImportPreview => ({
    opleidingen: [],
    overgeslagen: [],
    problemen: [{ row: 'bestand', path: '', message }],
  });
  if (!Array.isArray(rows)) return whole('dit is geen lijst van opleidingen');
  if (rows.length > MAX_IMPORT_ROWS) return whole(`meer dan ${MAX_IMPORT_ROWS} rijen: verdeel het bestand`);
  const find = institutionFinder(institutions);
  const problemen: Problem[] = [];
  const overgeslagen: { rij: string; reden: string }[] = [];
  const made: unknown[] = [];
  const parsed = parseRows(sourceRow, rows);
  problemen.push(...parsed.problems);
  for (const row of parsed.values) {
    const home = find(row.institution);
    if (home === undefined) {
      overgeslagen.push({ rij: row.id, reden: `de instelling "${row.institution}" staat niet in de lijst` });
      continue;
    }
    const niveau = niveauOf(row);
    const url = addressOf(row.source);
    if (niveau === undefined) overgeslagen.push({ rij: row.id, reden: `het niveau "${row.degree}" kennen we niet` });
    else if (url === undefined) overgeslagen.push({ rij: row.id, reden: 'de bron heeft geen adres' });
    else made.push(programmeOf(row, home, niveau, url));
  }
  const checked = parseRows(programmeSchema, made);
  return { opleidingen: checked.values, overgeslagen, problemen: [...problemen, ...checked.problems] };
}

function niveauOf({ degree, name }: SourceRow): { readonly niveau: Niveau; readonly aangenomen?: true } | undefined {
  const key = degree.toLowerCase();
  const title = fold(name);
  const educatief = title.includes('educatie');
  if (key === 'graduaat' && educatief) return { niveau: 'educatief-graduaat' };
  if (key === 'master' && title.includes('educatieve master')) return { niveau: 'educatieve-master' };
  if ((key === 'pba' || key === UNSTATED) && title.includes('educatieve bachelor'))
    return { niveau: 'educatieve-bachelor' };
  const niveau = NIVEAU[key];
  if (niveau !== undefined) return { niveau };
  return key === UNSTATED ? { niveau: 'pba', aangenomen: true } : undefined;
}

function programmeOf(
  row: SourceRow,
  home: Institution,
  { niveau, aangenomen }: { readonly niveau: Niveau; readonly aangenomen?: true },
  url: string,
): unknown {
  const year = row.academic_year;
  const vorm = (row.forms ?? []).flatMap((one) => {
    const found = VORMEN.find((known) => known === one.toLowerCase());
    return found === undefined ? [] : [found];
  });
  const opleidingsonderdelen = (row.courses ?? []).flatMap(({ name, studiepunten }) =>
    typeof studiepunten === 'number' ? [{ naam: name, studiepunten }] : [],
  );
  const remarks = [row.traject, row.note].filter((one) => typeof one === 'string' && one.trim() !== '');
  return {
    id: `${home.id}:${slug(row.id)}`,
    naam: row.name,
    instelling: home.naam,
    niveau,
    ...(aangenomen ? { niveauAangenomen: true } : {}),
    soort: 'gewoon',
    ...(typeof row.studiepunten === 'number' ? { studiepunten: row.studiepunten } : {}),
    ...(row.campus?.length ? { campus: row.campus } : {}),
    ...(vorm.length > 0 ? { vorm: [...new Set(vorm)] } : {}),
    ...(row.language !== undefined && row.language !== null && /^[a-z]{2}$/.test(row.language)
      ? { taal: row.language }
      : {}),
    ...(typeof year === 'string' ? { academiejaar: `${year.slice(0, 4)}-${Number(year.slice(0, 4)) + 1}` } : {}),
    bron: { titel: `Studiegids ${home.naam}`, uitgever: home.naam, url, zekerheid: 'secundair' },
    ...(remarks.length > 0 ? { opmerking: remarks.join('. ') } : {}),
    // A list with a size missing is no list to match against.
    ...(opleidingsonderdelen.length > 0 && opleidingsonderdelen.length === row.courses?.length
      ? { opleidingsonderdelen }
      : {}),
  } satisfies Partial<Record<keyof Programme, unknown>>;
}

/** The first address in the text of a source. */
const addressOf = (source: string): string | undefined => source.match(/https?:\/\/[^\s"'<>]+/)?.[0];

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'rij';
