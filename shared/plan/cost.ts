/** Cost and incentives of the chosen pathway. */
import { buildCombination } from './combination.ts';
import { OKOT_TEXT, okotInTotal } from './okot.ts';
import { netCost } from './pathways.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopJaar, PopKost, Waarde } from './plan-types.ts';
import { sum, yearsOf } from './planning.ts';
import { atLeast, waarde } from './values.ts';

/** What the total holds beside the years; `addsUp` is false when years and total cannot be brought together. */
function otherCost(context: BuildContext): { readonly other: Waarde | null; readonly addsUp: boolean } {
  const { proposal } = context;
  if (proposal === undefined) return { other: null, addsUp: false };
  const years = sum(proposal.planning.map((row) => row.kost));
  const { kost } = proposal.totaal;
  if (years.max === null || kost.max === null) return { other: null, addsUp: false };
  const difference = { min: kost.min - years.min, max: kost.max - years.max };
  if (difference.min < 0 || difference.max < difference.min) return { other: null, addsUp: false };
  const nothing = difference.min === 0 && difference.max === 0;
  return { other: nothing ? null : waarde(difference, 'cent'), addsUp: true };
}

function priceLevels(years: readonly PopJaar[]): string[] {
  const levels = [...new Set(years.map((year) => year.prijspeil).filter((level) => level !== null))];
  return levels.map((level) => {
    const without = years.filter((year) => year.prijspeil === level).map((year) => year.academiejaar);
    const which = without.length === 1 ? without.join('') : `${without[0]} tot en met ${without.at(-1)}`;
    return `Voor ${which} zijn nog geen bedragen bekend. We rekenen met de bedragen van ${level}.`;
  });
}

const difference = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : from - to;

export function buildCost(context: BuildContext): PopKost | null {
  const { proposal } = context;
  if (proposal === undefined) return null;
  const open = context.okotOpen(proposal);
  const without = open && okotInTotal(proposal, context.okotConcerns);
  const { other: overige, addsUp } = otherCost(context);
  const { totaal } = proposal;
  const net = netCost(context, proposal);
  return {
    totaal: waarde(totaal.kost, 'cent'),
    overige,
    somKlopt: addsUp,
    netto: net,
    aftrek: { bijLaag: difference(totaal.kost.min, net.min), bijHoog: difference(totaal.kost.max, net.max) },
    // The lower end of what replaces income is without OKOT: an undecided incentive takes the hull with 0.
    inkomen:
      totaal.inkomen === undefined ? null : without ? atLeast(totaal.inkomen, 'cent') : waarde(totaal.inkomen, 'cent'),
    uren: totaal.uren === undefined ? null : waarde(totaal.uren, 'uur'),
    combinatie: buildCombination(proposal, open, context.measureLabel),
    opmerkingen: [
      ...priceLevels(yearsOf(proposal)),
      ...(without && context.okotConcerns
        ? [`De nettokost is gerekend zonder wat VDAB voor een OKOT-traject kan betalen. ${OKOT_TEXT}`]
        : []),
    ],
  };
}
