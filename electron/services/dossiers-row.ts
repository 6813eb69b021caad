/** What the worklist shows of a dossier. Made when it is saved, so that the list needs no dossier to be opened. */
import { DossierRow } from '../../shared/api/contract-dossiers.ts';
import { MAX_NAME } from '../../shared/api/fields.ts';
import type { DossierRecord } from '../storage/revisions.ts';

/** A row that this version of the program wrote; others are made again from their dossier. */
export const isDossierRow = (value: unknown): value is DossierRow =>
  typeof value === 'object' &&
  value !== null &&
  'naam' in value &&
  'vraag' in value &&
  'fase' in value &&
  'deadline' in value &&
  'laatsteContact' in value &&
  'savedAt' in value &&
  'archived' in value &&
  'practice' in value;

type Group = Readonly<Record<string, unknown>>;

const group = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};
const rows = (value: unknown): readonly Group[] => (Array.isArray(value) ? value.map(group) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_NAME) : '');
const day = (value: unknown): string[] => (typeof value === 'string' ? [value.slice(0, 10)] : []);

const PHASES: ReadonlySet<unknown> = new Set(DossierRow.shape.fase.unwrap().options);
const DONE: ReadonlySet<unknown> = new Set(['klaar', 'vervallen']);

/** Reads defensively: the dossier may be of another version of the program. */
export function rowOf({ savedAt, archived, practice, dossier }: DossierRecord): DossierRow {
  const tree = group(dossier);
  const client = group(tree.client);
  const question = group(tree.vraag);
  const open = rows(tree.acties).filter(({ status }) => !DONE.has(status));
  const deadlines = [...open.flatMap(({ uiterlijk }) => day(uiterlijk)), ...day(tree.opvolgenOp)].sort();
  const contacts = rows(tree.notities)
    .flatMap(({ op }) => day(op))
    .sort();
  const fase = PHASES.has(tree.fase) ? (tree.fase as DossierRow['fase']) : null;
  return {
    naam: [text(client.voornaam), text(client.naam)].filter((part) => part !== '').join(' '),
    vraag: text(question.tekst) || text(question.beroep) || null,
    fase,
    deadline: deadlines[0] ?? null,
    laatsteContact: contacts.at(-1) ?? day(tree.gemaakt)[0] ?? null,
    savedAt,
    archived,
    practice,
  };
}
