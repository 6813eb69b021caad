/** A proposal with the figures that the documents print too. */
import type { Advies, Maatregel, Voorstel } from '../../../../shared/pathways/advice.ts';
import { OKOT } from '../../../../shared/plan/okot.ts';
import type { PopPlan, PopTraject } from '../../../../shared/plan/plan-types.ts';

export interface Pathway {
  /** From 1, in the order of the advice. */
  readonly nummer: number;
  readonly voorstel: Voorstel;
  readonly traject: PopTraject;
}

/** Shapes: advice and plan -> pathways in the order of the advice. */
export function pathways(advies: Advies, plan: PopPlan): readonly Pathway[] {
  const byId = new Map(plan.vergelijking.map((traject) => [traject.id, traject]));
  return advies.voorstellen.flatMap((voorstel, index) => {
    const traject = byId.get(voorstel.id);
    return traject === undefined ? [] : [{ nummer: index + 1, voorstel, traject }];
  });
}

const GATES: readonly string[] = ['toelating', 'taalvoorwaarde', 'leerkrediet', 'harde-knip'];
const INFORMS: readonly string[] = [...GATES, 'studiegeld', 'stopzetting'];

/** The gate that decides the verdict of the pathway. */
export const decidingGate = ({ maatregelen, oordeel }: Voorstel): Maatregel | undefined =>
  GATES.map((gate) => maatregelen.find(({ id }) => id === gate)).find((measure) => measure?.oordeel === oordeel);

/** What may help the client to pay or to find time, best first; what is excluded is not shown. */
export function incentives({ maatregelen }: Voorstel, clientView: boolean): readonly Maatregel[] {
  const order: readonly Maatregel['oordeel'][] = ['ja', 'voorwaardelijk', 'onbekend'];
  return order.flatMap((oordeel) =>
    maatregelen.filter(
      (measure) => measure.oordeel === oordeel && !INFORMS.includes(measure.id) && !(clientView && measure.id === OKOT),
    ),
  );
}
