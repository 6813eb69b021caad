/** The same pathway at other paces, in the figures of the plan. */
import type { Voorstel } from '../pathways/advice.ts';
import { texts } from './clean.ts';
import { OKOT, okotInTotal } from './okot.ts';
import type { BuildContext } from './plan-context.ts';
import type { PopTempo } from './plan-types.ts';
import { netWaarde, waarde } from './values.ts';

/** Fast to slow; empty when there is no choice. The net cost is the one of the pathway itself: without OKOT while VDAB decides. */
export function buildTempos(context: BuildContext, proposal: Voorstel): PopTempo[] {
  const open = context.okotOpen(proposal);
  const without = open && okotInTotal(proposal, context.okotConcerns);
  const names = (ids: readonly string[]): string[] =>
    ids.filter((id) => !(open && id === OKOT)).map(context.measureLabel);
  return (proposal.tempo ?? []).map((tempo) => ({
    perJaar: waarde({ min: tempo.studiepunten, max: tempo.studiepunten }, 'studiepunten'),
    gekozen: tempo.gekozen,
    jaren: waarde(tempo.jaren, 'jaar'),
    einde: tempo.einde,
    urenPerWeek: waarde(tempo.urenPerWeek, 'uur'),
    nettoKost: netWaarde(without ? (tempo.nettoKostZonderOkot ?? tempo.nettoKost) : tempo.nettoKost),
    verschil: [
      ...names(tempo.wint).map((name) => `Wel: ${name}.`),
      ...names(tempo.verliest).map((name) => `Niet meer: ${name}.`),
      ...texts(tempo.letOp),
    ],
  }));
}
