/** Pairs every earlier course with at most one course of the programme, so that the whole is worth most. */

/**
 * The assignment with the greatest total weight (Hungarian method, O(n³)).
 * @param weights one row per course of the programme, one column per earlier course; 0 or less = no pair
 * @returns per row the column, or undefined
 */
export function assignBest(weights: readonly (readonly number[])[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = weights.map(() => undefined);
  // Most courses fit nothing: they need not be weighed.
  const rowsIn = weights.flatMap((row, at) => (row.some((weight) => weight > 0) ? [at] : []));
  const columnsIn = (weights[0] ?? []).flatMap((_, at) => (weights.some((row) => (row[at] as number) > 0) ? [at] : []));
  const [rows, columns] = [rowsIn.length, columnsIn.length];
  if (rows === 0 || columns === 0) return found;
  const weightOf = (row: number, column: number): number =>
    Math.max(0, weights[rowsIn[row] as number]?.[columnsIn[column] as number] ?? 0);
  // A spare column for each row, worth nothing, lets a row stay alone.
  const width = columns + rows;
  const cost = (row: number, column: number): number => (column < columns ? -weightOf(row, column) : 0);
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(width + 1);
  /** Row (from 1) that holds each column (from 1); 0 = free. */
  const holder = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row += 1) placeRow(row, { cost, width, rowPrice, columnPrice, holder });
  for (let column = 0; column < columns; column += 1) {
    const row = (holder[column + 1] as number) - 1;
    if (row >= 0 && weightOf(row, column) > 0) found[rowsIn[row] as number] = columnsIn[column];
  }
  return found;
}

interface Tableau {
  readonly cost: (row: number, column: number) => number;
  readonly width: number;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly holder: Int32Array;
}

/** Finds the cheapest chain of changes that gives `row` a column. */
function placeRow(row: number, { cost, width, rowPrice, columnPrice, holder }: Tableau): void {
  const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(width + 1);
  const seen = new Uint8Array(width + 1);
  holder[0] = row;
  let at = 0;
  while (holder[at] !== 0) {
    seen[at] = 1;
    const current = holder[at] as number;
    let [least, next] = [Number.POSITIVE_INFINITY, 0];
    for (let column = 1; column <= width; column += 1) {
      if (seen[column]) continue;
      const reduced = cost(current - 1, column - 1) - (rowPrice[current] as number) - (columnPrice[column] as number);
      if (reduced < (slack[column] as number)) {
        slack[column] = reduced;
        cameFrom[column] = at;
      }
      if ((slack[column] as number) < least) [least, next] = [slack[column] as number, column];
    }
    for (let column = 0; column <= width; column += 1) {
      if (seen[column]) {
        const held = holder[column] as number;
        rowPrice[held] = (rowPrice[held] as number) + least;
        columnPrice[column] = (columnPrice[column] as number) - least;
      } else slack[column] = (slack[column] as number) - least;
    }
    at = next;
  }
  for (let column = at; column !== 0; column = cameFrom[column] as number)
    holder[column] = holder[cameFrom[column] as number] as number;
}
