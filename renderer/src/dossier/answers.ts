/** Answers in a dossier: reading and writing one fact, wherever the contract puts it. Pure: gives a new dossier. */
import type { Dossier } from '../../../shared/dossier/dossier.ts';
import type { Feit, FeitInhoud } from '../../../shared/dossier/feit.ts';
import { without } from './tree.ts';

export type AnswerSource = 'klant' | 'attest' | 'register' | 'begeleider';

export interface AnswerOrigin {
  readonly bron?: AnswerSource;
  /** ISO moment or day. */
  readonly op?: string;
  readonly bewijs?: string;
}

export type Answer =
  | { readonly kind: 'geen' }
  | { readonly kind: 'weetNiet'; readonly op: string | null }
  | ({ readonly kind: 'waarde'; readonly waarde: FeitInhoud } & AnswerOrigin);

type Tree = Readonly<Record<string, unknown>>;
const TRAJECT = 'traject.';

const inTraject = (id: string): boolean => id.startsWith(TRAJECT);
/** A list on top of the dossier: kwalificaties, ervaring, talen. */
const onTop = (id: string): boolean => !id.includes('.');

/** "Weet niet" has a place only among `feiten`; elsewhere an absent value says the same. */
export const canBeUnknown = (id: string): boolean => !inTraject(id) && !onTop(id);

/** Values that cross to a service hold no `undefined`: the contract refuses it. */
const stripped = <T extends object>(tree: T): T =>
  Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== undefined)) as T;

const isGroup = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

function ofFeit(feit: Feit | undefined): Answer {
  if (feit === undefined) return { kind: 'geen' };
  if (!isGroup(feit)) return { kind: 'waarde', waarde: feit as FeitInhoud };
  if ('weetNiet' in feit) return { kind: 'weetNiet', op: typeof feit.op === 'string' ? feit.op : null };
  return { kind: 'waarde', ...(feit as { readonly waarde: FeitInhoud } & AnswerOrigin) };
}

/** What the dossier says of a fact. */
export function answerOf(dossier: Dossier, id: string): Answer {
  if (!inTraject(id) && !onTop(id)) return ofFeit((dossier.feiten as Readonly<Record<string, Feit>> | undefined)?.[id]);
  const tree: Tree = inTraject(id) ? (dossier.traject ?? {}) : dossier;
  const waarde = tree[inTraject(id) ? id.slice(TRAJECT.length) : id];
  if (waarde === undefined) return { kind: 'geen' };
  const origin = (dossier.herkomst as Readonly<Record<string, AnswerOrigin>> | undefined)?.[id];
  return { kind: 'waarde', waarde: waarde as FeitInhoud, ...origin };
}

function withOrigin(dossier: Dossier, id: string, origin: AnswerOrigin | null): Dossier {
  const rest = without(dossier.herkomst ?? {}, id);
  const herkomst = origin === null ? rest : { ...rest, [id]: stripped(origin) };
  return Object.keys(herkomst).length === 0 ? without(dossier, 'herkomst') : { ...dossier, herkomst };
}

/** The dossier with this answer and where it comes from. */
export function setAnswer(dossier: Dossier, id: string, waarde: FeitInhoud, origin: AnswerOrigin): Dossier {
  if (inTraject(id)) {
    const traject = { ...dossier.traject, [id.slice(TRAJECT.length)]: waarde } as NonNullable<Dossier['traject']>;
    return withOrigin({ ...dossier, traject }, id, origin);
  }
  if (onTop(id)) return withOrigin({ ...dossier, [id]: waarde } as Dossier, id, origin);
  return { ...dossier, feiten: { ...dossier.feiten, [id]: stripped({ waarde, ...origin }) } };
}

/** Asked, and the client does not know: a task for the client, unknown to the rules. */
export function setUnknown(dossier: Dossier, id: string, op: string): Dossier {
  return canBeUnknown(id) ? { ...dossier, feiten: { ...dossier.feiten, [id]: { weetNiet: true, op } } } : dossier;
}

/** The dossier without an answer to this fact. */
export function clearAnswer(dossier: Dossier, id: string): Dossier {
  if (inTraject(id)) {
    const traject = without(dossier.traject ?? {}, id.slice(TRAJECT.length));
    const next = Object.keys(traject).length === 0 ? without(dossier, 'traject') : { ...dossier, traject };
    return withOrigin(next, id, null);
  }
  if (onTop(id)) return withOrigin(without(dossier, id), id, null);
  return { ...dossier, feiten: without(dossier.feiten ?? {}, id) };
}

/** Ids of all facts that were answered, also with "weet niet". */
export function answeredIds(dossier: Dossier): readonly string[] {
  return [
    ...Object.keys(dossier.feiten ?? {}),
    ...Object.keys(dossier.traject ?? {}).map((name) => `${TRAJECT}${name}`),
    ...(['kwalificaties', 'ervaring', 'talen'] as const).filter((id) => dossier[id] !== undefined),
  ];
}
