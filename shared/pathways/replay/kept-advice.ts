/** What a dossier keeps of an advice, to compute it again later. Nothing here evaluates, so a screen may use it. */
import type { Advies, Oordeel, Versie } from '../advice.ts';

/** What a dossier keeps of an advice (contract section 1, `adviezen`). */
export interface KeptAdvice {
  readonly op: string;
  readonly peildatum: string;
  readonly invoer: Readonly<Record<string, unknown>>;
  readonly samenvatting: Readonly<Record<string, Oordeel>>;
}

/** `op`: the moment at which it is kept, as ISO text. */
export function keepAdvice(advies: Advies, op: string): KeptAdvice {
  const { peildatum, regelpakket, invoer, maatregelen } = advies;
  return {
    op,
    peildatum,
    invoer: { regelpakket, ...invoer },
    samenvatting: Object.fromEntries(maatregelen.map(({ id, oordeel }) => [id, oordeel])),
  };
}

/** The pack of a kept advice; undefined when it does not say. */
export function packOfAdvice(invoer: Readonly<Record<string, unknown>> | undefined): Versie | undefined {
  const { versie, hash } = (invoer?.regelpakket ?? {}) as { versie?: unknown; hash?: unknown };
  return typeof versie === 'string' && typeof hash === 'string' ? { versie, hash } : undefined;
}
