/** The leer- en loopbaanrekening of this client: what is left of every measure that has a balance. */
import type { Pack } from '../engine/compile-pack.ts';
import type { Situation } from '../engine/situation.ts';
import type { Maatregel, Range, Recht } from './advice.ts';

interface Balance {
  readonly measure: string;
  /** The amount that is the balance; without it the fact itself is, as on the register. */
  readonly amount?: string;
  /** The fact that says what is left or what was used: the balance is of the day on which that was said. */
  readonly fact: string;
  readonly unit?: string;
}

const BALANCES: readonly Balance[] = [
  { measure: 'leerkrediet', amount: 'beginNaOpbouw', fact: 'studie.leerkrediet' },
  { measure: 'studietoelage', fact: 'studie.startkrediet' },
  { measure: 'studietoelage', fact: 'studie.studietoelagekrediet' },
  { measure: 'studietoelage', fact: 'studie.jokerkrediet' },
  { measure: 'vov', amount: 'restUren', fact: 'verbruik.vovUren', unit: 'uur' },
  { measure: 'opleidingscheque', amount: 'cheque', fact: 'verbruik.chequeWaarde' },
  { measure: 'tijdskrediet', amount: 'restMaanden', fact: 'verbruik.tijdskredietMaanden' },
  { measure: 'zorgkrediet', amount: 'restMaanden', fact: 'verbruik.zorgkredietMaanden' },
  { measure: 'uitkering-behoud', amount: 'behoudMaanden', fact: 'uitkering.begonnenOp' },
  { measure: 'loopbaancheque', amount: 'aantal', fact: 'verbruik.aantalLoopbaancheques' },
  { measure: 'loopbaancheque', amount: 'uren', fact: 'verbruik.aantalLoopbaancheques' },
  { measure: 'kmo-portefeuille', amount: 'steun', fact: 'kmo.reedsGebruikt' },
];

/** They stand on a register, whatever the verdict about this programme. */
const ON_REGISTER = new Set(['leerkrediet', 'studietoelage']);

/**
 * `given`: the facts as the dossier holds them, for the day on which they were given. `peildatum` (ISO) dates what nobody
 * dated. A right that is not `ja` may come to nothing, so that its lower end is 0.
 */
export function rightsOf(
  pack: Pack,
  situation: Situation,
  measures: readonly Maatregel[],
  given: Readonly<Record<string, unknown>>,
  peildatum: string,
): Recht[] {
  return BALANCES.flatMap((balance) => {
    const { measure: id, amount, fact } = balance;
    const measure = measures.find((one) => one.id === id);
    const found = measure && balanceOf(pack, situation, measure, balance);
    if (!measure || !found) return [];
    const sure = measure.oordeel === 'ja' || ON_REGISTER.has(id);
    return [
      {
        maatregel: id,
        naam: amount ?? fact,
        saldo: { min: sure ? found.saldo.min : 0, max: found.saldo.max },
        eenheid: found.unit,
        bron: found.source ?? pack.rulesById.get(id)?.def.bronnen[0] ?? measure.redenen[0]?.bron ?? '',
        op: dayOf(given[fact]) ?? peildatum,
      },
    ];
  });
}

function balanceOf(
  pack: Pack,
  s: Situation,
  measure: Maatregel,
  { amount, fact, unit }: Balance,
): { readonly saldo: Range; readonly unit: string; readonly source?: string | undefined } | undefined {
  if (amount !== undefined) {
    const found = measure.bedragen[amount];
    return found && { saldo: found, unit: unit ?? found.eenheid, source: found.bronnen?.[0] };
  }
  const slot = pack.symbols.byId.get(fact);
  if (slot?.kind !== 'number' || s.given[slot.slot] !== 1) return undefined;
  const value = (s.lo[slot.slot] as number) / 10 ** slot.scale;
  return { saldo: { min: value, max: value }, unit: 'studiepunten' };
}

/** ISO day on which a fact was given; undefined when it carries none. */
function dayOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('op' in raw)) return undefined;
  return typeof raw.op === 'string' ? raw.op : undefined;
}
