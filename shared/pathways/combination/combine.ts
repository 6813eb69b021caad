/** The best legal combination of incentives for a proposal, the runner-up, and why. */
import type { Combinatie, Range } from '../advice.ts';
import { bestSets, type ChosenSet } from './best-set.ts';
import { explain, type FoundSet, whoAllows } from './explain.ts';
import { OKOT } from './incentives.ts';
import { type CombinationInput, choicesOf, type Option, optionsOf, sum, takingPart } from './options.ts';

const NOTHING: Range = { min: 0, max: 0 };

export function bestCombination(input: CombinationInput): Combinatie {
  const found = combine(input);
  if (!input.measures.some(({ id, oordeel }) => id === OKOT && (oordeel === 'ja' || oordeel === 'voorwaardelijk'))) {
    return found;
  }
  return { ...found, zonderOkot: combine({ ...input, measures: input.measures.filter(({ id }) => id !== OKOT) }) };
}

function combine(input: CombinationInput): Omit<Combinatie, 'zonderOkot'> {
  const { pack, measures } = input;
  const { ranked, unranked } = takingPart(input);
  const { options, choices } = choicesOf(pack, optionsOf(input, ranked));
  const { best, second } = bestSets(
    choices,
    options.map(({ measure }) => measure.id),
  );
  const setOf = ({ chosen }: ChosenSet): FoundSet => {
    const taken = chosen.map((index) => options[index] as Option);
    const ids = new Set(taken.map(({ measure }) => measure.id));
    return {
      options: taken,
      measures: measures.filter(({ id }) => ids.has(id)),
      money: taken.map(({ money }) => money).reduce(sum, NOTHING),
      hours: taken.map(({ hours }) => hours).reduce(sum, NOTHING),
    };
  };
  const first = setOf(best);
  const other = second && setOf(second);
  return {
    maatregelen: first.measures.map(({ id }) => id),
    tweede: other?.measures.map(({ id }) => id) ?? [],
    waarom: explain(input, options, first, other, unranked),
    waarde: first.money,
    ...(other ? { tweedeWaarde: other.money } : {}),
    voorwaarden: [...new Set([...first.measures, ...(other?.measures ?? [])])].flatMap(whoAllows),
    nietGerangschikt: unranked.map(({ measure }) => measure.id),
  };
}
