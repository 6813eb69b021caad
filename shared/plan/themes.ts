/** What the tool does not know, by theme. */
import type { UnknownView } from '../api/rules-view.ts';

const THEMES: Readonly<Record<string, string>> = {
  algemeen: 'De tool als geheel',
  incentives: 'Verlof, premies en cheques',
  okot: 'Diploma via VDAB en uitkering',
  tuition: 'Studiegeld, leerkrediet en studietoelage',
  exemptions: 'Vrijstellingen, toelating en erkenning',
};

const ORDER = Object.keys(THEMES);

export const themeLabel = (theme: string): string => THEMES[theme] ?? theme;

const place = (theme: string): number => (ORDER.includes(theme) ? ORDER.indexOf(theme) : ORDER.length);

/** The rows by theme, in the order in which they are read. */
export function themesOf(
  rows: readonly UnknownView[],
): { readonly thema: string; readonly rijen: readonly UnknownView[] }[] {
  const themes = [...new Set(rows.map(({ thema }) => thema))].sort((a, b) => place(a) - place(b));
  return themes.map((thema) => ({ thema, rijen: rows.filter((row) => row.thema === thema) }));
}
