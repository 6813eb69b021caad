/** Levels of a qualification or programme, in the contract's own codes and order. */
export const NIVEAUS = [
  'geen',
  'so',
  'so-ok3',
  'so-ok4',
  'so-bso6',
  'se-n-se',
  'se-volwassenen-900',
  'hbo5',
  'hokt',
  'hosp',
  'gpb',
  'slo',
  'graduaat',
  'educatief-graduaat',
  'pba',
  'aba',
  'educatieve-bachelor',
  'banaba',
  'master',
  'educatieve-master',
  'manama',
  'doctoraat',
  'postgraduaat',
  'schakelprogramma',
  'voorbereidingsprogramma',
  'microcredential',
  'creditbewijs',
  'getuigschrift',
  'deelnamebewijs',
  'beroepskwalificatie',
  'buitenlands',
] as const;

export type Niveau = (typeof NIVEAUS)[number];

/** Levels of secondary education and below: none of them is a ground for an exemption in higher education. */
export const SECUNDAIRE_NIVEAUS: readonly Niveau[] = [
  'geen',
  'so',
  'so-ok3',
  'so-ok4',
  'so-bso6',
  'se-n-se',
  'se-volwassenen-900',
];

/**
 * The size that the law gives a whole programme of this level, in studiepunten (NV-02), or undefined when the law
 * only sets a minimum or leaves a choice. A row that uses it must say so (`omvangAangenomen`).
 */
export function aangenomenOmvang(niveau: Niveau, naam: string): number | undefined {
  if (niveau === 'pba') return /verpleegkunde/i.test(naam) ? 240 : 180;
  if (niveau === 'aba' || niveau === 'educatieve-bachelor') return 180;
  return undefined;
}
