/** Names that keep their capital within a sentence. */
const PROPER = /^(Belg|Bruss|Duits|Europ|Frans|Nederland|Vlaa|Vlaams|Waal|Wallon)/;

/** A label as it stands within a sentence: "Statuut" gives "statuut"; "B1", "VDAB" and "Vlaams Gewest" stay. */
export function inSentence(label: string): string {
  const second = label.charAt(1);
  if (second === '' || second !== second.toLowerCase() || !/\p{L}/u.test(second) || PROPER.test(label)) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}
