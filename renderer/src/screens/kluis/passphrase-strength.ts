/** How long guessing a passphrase would take someone who stole the vault. Rather too pessimistic than too kind. */

/** The vault's scrypt makes a guess slow; this is what a rack of graphics cards may still do. */
const GUESSES_PER_SECOND = 10_000;
const WORD_BITS = 12;
const COMMON = ['wachtwoord', 'welkom', 'azerty', 'qwerty', 'password', 'trajectwijzer', 'geheim', 'vdab', 'dossier'];
const RUNS = '01234567890 abcdefghijklmnopqrstuvwxyz azertyuiop qsdfghjklm wxcvbn qwertyuiop';

export interface Strength {
  readonly bits: number;
  readonly level: 'zwak' | 'matig' | 'sterk';
  /** 'ongeveer 3 dagen', 'miljoenen jaren'. */
  readonly time: string;
}

const isRun = (token: string): boolean => token.length > 2 && RUNS.includes(token);
const isYear = (token: string): boolean => /^(19|20)\d{2}$/.test(token);

function bitsOf(token: string): number {
  const lower = token.toLowerCase();
  if (COMMON.includes(lower) || isRun(lower) || /^(.)\1*$/.test(lower)) return 4;
  if (isYear(token)) return 6;
  if (/^\d+$/.test(token)) return token.length * 3.3;
  const capitals = /[A-Z]/.test(token) ? 1 : 0;
  if (/^\p{L}+$/u.test(token)) {
    // One word of a dictionary; what is longer than a word is likely more than one.
    return Math.min(token.length * 4.7, WORD_BITS) + Math.max(0, token.length - 10) * 1.8 + capitals;
  }
  return token.length * 4;
}

function words(seconds: number): string {
  const steps: readonly (readonly [number, string, string])[] = [
    [60, 'seconde', 'seconden'],
    [60, 'minuut', 'minuten'],
    [24, 'uur', 'uur'],
    [365, 'dag', 'dagen'],
    [1000, 'jaar', 'jaar'],
  ];
  let rest = seconds;
  for (const [size, one, more] of steps) {
    if (rest < size)
      return rest < 1 ? `minder dan een ${one}` : `ongeveer ${Math.round(rest)} ${Math.round(rest) === 1 ? one : more}`;
    rest /= size;
  }
  return rest < 1000 ? 'duizenden jaren' : 'miljoenen jaren';
}

/** Counts words, numbers and signs apart; a part that comes back counts once. */
export function passphraseStrength(passphrase: string): Strength {
  const tokens = passphrase.match(/\p{L}+|\d+|[^\p{L}\d\s]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const token of tokens) {
    const key = token.toLowerCase();
    bits += seen.has(key) ? 1 : bitsOf(token);
    seen.add(key);
  }
  return {
    bits,
    level: bits < 36 ? 'zwak' : bits < 48 ? 'matig' : 'sterk',
    time: words(2 ** Math.max(0, bits - 1) / GUESSES_PER_SECOND),
  };
}
