/** Which measures help a client to pay or to find time, and what each is worth: the names are those of the contract. */
import type { CompiledRule } from '../../engine/compile-rule.ts';

/** Doors, statutes and tests: they decide whether and how one studies, and are nothing to choose between. */
const NOT_CHOSEN = new Set([
  'studiegeld',
  'leerkrediet',
  'stopzetting',
  'toelating',
  'taalvoorwaarde',
  'taaltest',
  'naric',
  'harde-knip',
  'werkstudent-codex',
  'werkstudent-instelling',
  'evc',
  'evc-beroepskwalificatie',
  // Guidance before a choice, whatever the programme.
  'loopbaancheque',
]);

export const isIncentive = ({ def }: CompiledRule): boolean => def.soort === 'recht' && !NOT_CHOSEN.has(def.id);

export const OKOT = 'okot';

/** Leave without wage: which fact names its form. */
export const LEAVES: ReadonlyMap<string, string> = new Map([
  ['tijdskrediet', 'tijdskrediet.vorm'],
  ['zorgkrediet', 'zorgkrediet.vorm'],
]);

/** At most this share of the wage is lost, by form of leave; an unknown form may be the longest. */
export const WAGE_SHARE: Readonly<Record<string, number>> = { voltijds: 1, halftijds: 0.5, 'een-vijfde': 0.2 };

/** Amounts in cents per academic year that the client gets, or need not pay. */
export const PREMIUMS: Readonly<Record<string, string>> = {
  studietoelage: 'toelage',
  opleidingscheque: 'overheid',
};

/** Hours of paid leave per school year; they are never turned into euros. */
export const PAID_LEAVE: readonly string[] = ['vov', 'bev-brussel', 'cep-wallonie'];
