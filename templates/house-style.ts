/** The house style of an organisation: what differs between the people who hand over a plan. */

export interface Huisstijl {
  /** Name on cover and footer; null: the organisation in the dossier. */
  readonly organisatie: string | null;
  readonly adres: string | null;
  /** Free line in the footer. */
  readonly voettekst: string | null;
  /** Accent colour, '#rrggbb'. */
  readonly accent: string;
}

export const NEUTRAAL: Huisstijl = { organisatie: null, adres: null, voettekst: null, accent: '#1f5a78' };

const HEX_COLOUR = /^#[0-9a-f]{6}$/i;

/** Relative luminance after WCAG, of '#rrggbb'. */
function luminance(colour: string): number {
  const channel = (from: number): number => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/**
 * The accent colour to print with: the organisation's own when it can be read on white (contrast at least 4.5), else the
 * neutral one. A house style may not make the plan unreadable.
 */
export function leesbaarAccent(houseStyle: Huisstijl): string {
  if (!HEX_COLOUR.test(houseStyle.accent)) return NEUTRAAL.accent;
  return 1.05 / (luminance(houseStyle.accent) + 0.05) >= 4.5 ? houseStyle.accent.toLowerCase() : NEUTRAAL.accent;
}
