/** Finds obvious personal data in a text that leaves the dossier. It cannot find all: the screen says so too. */
import { fold } from '../catalogue/words.ts';

/** Dutch: what it looks like; null when nothing strikes. `names`: of the clients in the vault. */
export function personalDataIn(text: string, names: readonly string[]): string | null {
  if (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(text)) return 'een e-mailadres';
  if (/\b\d{2}[.\s/-]?\d{2}[.\s/-]?\d{2}[.\s/-]?\d{3}[.\s/-]?\d{2}\b/.test(text)) return 'een rijksregisternummer';
  if (/(\+32|\b0)[\s./-]?\d([\s./-]?\d){7,8}\b/.test(text)) return 'een telefoonnummer';
  if (/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/.test(text)) return 'het kenmerk van een dossier';
  if (/\b(mevrouw|meneer|mevr\.|dhr\.|de heer)\s+\p{Lu}/u.test(text)) return 'de naam van een persoon';
  const words = ` ${fold(text)} `;
  const isNamed = names.some((name) => {
    const folded = fold(name);
    // A first name alone may be any word; the whole name is not.
    return folded.includes(' ') && words.includes(` ${folded} `);
  });
  return isNamed ? 'de naam van een klant' : null;
}
