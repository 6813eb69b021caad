/** Levels of the Flemish qualifications framework, as far as they decide what a course can be worth (NV-01, EX-35, EX-38). */
import { type Niveau, SECUNDAIRE_NIVEAUS } from '../../catalogue/niveaus.ts';

/**
 * `past`: at least the level of the programme. `onzeker`: the institution looks at it. `te-laag`: it gives nothing.
 */
export type LevelVerdict = 'past' | 'onzeker' | 'te-laag';

const VKS: Partial<Record<Niveau, 5 | 6 | 7 | 8>> = {
  hbo5: 5,
  hokt: 5,
  hosp: 5,
  graduaat: 5,
  'educatief-graduaat': 5,
  pba: 6,
  aba: 6,
  'educatieve-bachelor': 6,
  banaba: 6,
  schakelprogramma: 6,
  voorbereidingsprogramma: 6,
  master: 7,
  'educatieve-master': 7,
  manama: 7,
  doctoraat: 8,
};

/** Programmes that prepare for a master, or are one: a graduaat shortens none of them (EX-38). */
const ACADEMISCH: readonly Niveau[] = [
  'aba',
  'schakelprogramma',
  'voorbereidingsprogramma',
  'master',
  'educatieve-master',
  'manama',
  'doctoraat',
];

/** Whether courses of one level can exempt from courses of another; `van` is unknown for a loose certificate. */
export function levelVerdict(van: Niveau | undefined, naar: Niveau): LevelVerdict {
  if (van !== undefined && SECUNDAIRE_NIVEAUS.includes(van)) return 'te-laag';
  const have = van === undefined ? undefined : VKS[van];
  const want = VKS[naar];
  if (have === undefined || want === undefined) return 'onzeker';
  const academic = ACADEMISCH.includes(naar);
  if (have === 5) return want === 5 ? 'past' : academic || want > 6 ? 'te-laag' : 'onzeker';
  if (have < want) return 'te-laag';
  // A course of a professional bachelor seldom counts in an academic programme (EX-11, EX-13).
  return academic && want === 6 && have === 6 && van !== undefined && !ACADEMISCH.includes(van) ? 'onzeker' : 'past';
}
