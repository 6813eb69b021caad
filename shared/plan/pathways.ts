/** A pathway in the figures of the plan: the chosen one, and every row of the comparison. */
import type { Range, Voorstel } from '../pathways/advice.ts';
import { cleanText, textOrNull, texts } from './clean.ts';
import { exemptionText } from './exemptions.ts';
import { ROUTE, STUDY_FORM } from './labels.ts';
import { okotInTotal, withoutOkot } from './okot.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopTraject, Waarde } from './plan-types.ts';
import { hull } from './planning.ts';
import { buildTempos } from './tempo.ts';
import { netWaarde, unknown, waarde } from './values.ts';
import { oordeelVanVoorstel } from './verdicts.ts';

/** While VDAB has not decided, the net cost is the one without anything that OKOT would pay. */
export function netCost(context: BuildContext, proposal: Voorstel): Waarde {
  const { nettoKost, nettoKostZonderOkot } = proposal.totaal;
  const without = context.okotOpen(proposal) && okotInTotal(proposal, context.okotConcerns);
  return netWaarde(without ? (nettoKostZonderOkot ?? nettoKost) : nettoKost);
}

/** From nothing to no end: what the advice gives when the size is not known. */
const saysNothing = ({ min, max }: Range): boolean => min === 0 && max === null;

const orUnknown = (range: Range | null | undefined, unit: 'studiepunten' | 'uur'): Waarde =>
  range === null || range === undefined || saysNothing(range) ? unknown(unit) : waarde(range, unit);

/** What is exempted; a track made for this diploma has it in its size already. */
function exemptedText({ vrijstelling, studieomvang, teVolgen }: Voorstel): string {
  const text = exemptionText(vrijstelling);
  const included =
    (vrijstelling.laag ?? 0) > 0 && studieomvang !== null && teVolgen.min > 0 && studieomvang.min === teVolgen.min;
  return included ? `${text}, al verrekend in dit traject` : text;
}

export function buildPathway(context: BuildContext, proposal: Voorstel, chosen: boolean): PopTraject {
  const open = context.okotOpen(proposal);
  const sentences = (list: readonly string[]): string[] => [...new Set(texts(open ? withoutOkot(list) : list))];
  return {
    id: proposal.id,
    titel: cleanText(proposal.titel),
    instelling: textOrNull(proposal.instelling),
    route: proposal.route,
    routeTekst: ROUTE[proposal.route],
    contract: textOrNull(proposal.contract),
    vorm: proposal.vorm === null ? null : (STUDY_FORM[proposal.vorm] ?? textOrNull(proposal.vorm)),
    gekozen: chosen,
    oordeel: oordeelVanVoorstel(proposal),
    studieomvang: orUnknown(proposal.studieomvang, 'studiepunten'),
    vrijgesteld: exemptedText(proposal),
    teVolgen: orUnknown(proposal.teVolgen, 'studiepunten'),
    jaren: waarde(proposal.totaal.jaren, 'jaar'),
    kost: waarde(proposal.totaal.kost, 'cent'),
    nettoKost: netCost(context, proposal),
    urenPerWeek: orUnknown(hull(proposal.planning.map((row) => row.urenPerWeek)), 'uur'),
    einde:
      proposal.planning
        .map((row) => row.academiejaar)
        .sort()
        .at(-1) ?? null,
    tempo: buildTempos(context, proposal),
    waarom: sentences(proposal.waarom),
    waarschuwingen: sentences(proposal.waarschuwingen),
  };
}
