/** What changes next academic year, in words: for the screen and for the documents. */
import type { Cause, NextYear } from '../api/next-year.ts';
import { cleanText } from './clean.ts';
import { zekerheid } from './labels.ts';
import type { PopVolgendJaar } from './plan-types.ts';
import { datum } from './values.ts';
import { kaalOordeel, lowerFirst } from './verdicts.ts';

/** 'Minimum breuk: van 50% naar 80% (sinds 1 september 2025)'. */
export function causeText({ soort, wat, was, wordt, sinds }: Cause): string {
  const since = sinds === null ? '' : ` (vanaf ${datum(sinds).tekst})`;
  const name = cleanText(wat);
  if (soort === 'voorwaarde')
    return was === null ? `Nieuwe voorwaarde: ${lowerFirst(name)}${since}` : `Vervalt: ${lowerFirst(name)}`;
  if (was === null) return `${name}: nieuw, ${wordt ?? ''}${since}`;
  return wordt === null
    ? `${name}: ${was} geldt niet meer, en er is nog geen nieuw cijfer`
    : `${name}: van ${was} naar ${wordt}${since}`;
}

/** When no rule changed. */
export const TIME_DID_IT =
  'Geen regel verandert: dit komt door de tijd die voorbijgaat, zoals een leeftijd of een termijn.';

/** `number`: the number of a source in the list; `hidden`: measures whose outcome may not be printed yet. */
export function popNextYear(
  next: NextYear,
  number: (key: string) => number | null,
  hidden: (measure: string) => boolean,
): PopVolgendJaar | null {
  const rijen = next.verschillen
    .filter(({ id }) => !hidden(id))
    .map(({ label, van, naar, zin, bedragen, oorzaken }) => ({
      label: cleanText(label),
      van: kaalOordeel(van),
      naar: kaalOordeel(naar),
      verandert: van !== naar ? ('oordeel' as const) : ('bedrag' as const),
      zin: cleanText(zin),
      bedragen: bedragen.map((row) => `${row.label}: ${row.tekst}`),
      oorzaken:
        oorzaken.length === 0
          ? [{ tekst: TIME_DID_IT, zekerheid: null, bron: null }]
          : oorzaken.map((cause) => ({
              tekst: causeText(cause),
              zekerheid: zekerheid(cause.zekerheid),
              bron: cause.bron === null ? null : number(cause.bron),
            })),
    }));
  return rijen.length === 0 ? null : { van: next.van, naar: next.naar, rijen };
}
