/** What moved between two advices: the same as the screen lets glow. */
import type { Moved } from '../../shared/api/moved.ts';
import type { Advies, Bedrag, Maatregel, Range, Voorstel } from '../../shared/pathways/advice.ts';

type MovedMeasure = Moved['maatregelen'][number];
type MovedProposal = Moved['voorstellen'][number];

/** Measures and proposals in the order of the newer advice, then what disappeared. Empty lists: nothing moved. */
export function compareAdvice(before: Advies, after: Advies): Moved {
  const asked = (advies: Advies): readonly string[] => advies.vragen.map(({ feit }) => feit);
  const without = (these: readonly string[], those: readonly string[]): string[] =>
    these.filter((fact) => !those.includes(fact));
  return {
    maatregelen: pairs(before.maatregelen, after.maatregelen).flatMap(([van, naar]) => movedMeasure(van, naar)),
    voorstellen: pairs(ranked(before), ranked(after)).flatMap(([van, naar]) => movedProposal(van, naar)),
    vragen: { nieuw: without(asked(after), asked(before)), weg: without(asked(before), asked(after)) },
  };
}

interface Ranked {
  readonly id: string;
  readonly place: number;
  readonly voorstel: Voorstel;
}
const ranked = ({ voorstellen }: Advies): readonly Ranked[] =>
  voorstellen.map((voorstel, index) => ({ id: voorstel.id, place: index + 1, voorstel }));

/** By id: those of the newer list in its order, then those that only the older one has. */
function pairs<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T | undefined, T | undefined])[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item) => [old.get(item.id), item] as const),
    ...before.filter(({ id }) => !now.has(id)).map((item) => [item, undefined] as const),
  ];
}

const range = (value: Range | null | undefined): Range | null =>
  value === undefined || value === null ? null : { min: value.min, max: value.max };

const sameRange = (a: Range | null, b: Range | null): boolean =>
  a === b || (a !== null && b !== null && a.min === b.min && a.max === b.max);

/** Empty when verdict and amounts are the same. */
export function movedMeasure(van: Maatregel | undefined, naar: Maatregel | undefined): MovedMeasure[] {
  const bedragen = movedAmounts(van?.bedragen ?? {}, naar?.bedragen ?? {});
  if (van?.oordeel === naar?.oordeel && bedragen.length === 0) return [];
  const { id = '', label = '' } = naar ?? van ?? {};
  return [{ id, label, van: van?.oordeel ?? null, naar: naar?.oordeel ?? null, bedragen }];
}

function movedAmounts(
  before: Readonly<Record<string, Bedrag>>,
  after: Readonly<Record<string, Bedrag>>,
): MovedMeasure['bedragen'] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((naam) => {
    const [van, naar] = [range(before[naam]), range(after[naam])];
    if (sameRange(van, naar)) return [];
    return [{ naam, eenheid: after[naam]?.eenheid ?? before[naam]?.eenheid ?? '', van, naar }];
  });
}

function movedProposal(van: Ranked | undefined, naar: Ranked | undefined): MovedProposal[] {
  const [oldCost, newCost] = [range(van?.voorstel.totaal.nettoKost), range(naar?.voorstel.totaal.nettoKost)];
  const same =
    van?.place === naar?.place && van?.voorstel.oordeel === naar?.voorstel.oordeel && sameRange(oldCost, newCost);
  if (same) return [];
  const { id = '', voorstel } = naar ?? van ?? {};
  return [
    {
      id,
      titel: voorstel?.titel ?? '',
      plaats: { van: van?.place ?? null, naar: naar?.place ?? null },
      oordeel: { van: van?.voorstel.oordeel ?? null, naar: naar?.voorstel.oordeel ?? null },
      nettoKost: { van: oldCost, naar: newCost },
    },
  ];
}
