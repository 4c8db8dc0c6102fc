/** Who goes where, and the prices that prove that no other way is cheaper: `rowPrice[i] + columnPrice[j] ≤ cost[i][j]`, equal where i goes to j. */
export interface Assignment {
  readonly columnOf: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  readonly cost: number;
}

/**
 * The cheapest one-to-one assignment of rows to columns: rows enter one after another, each along the cheapest path of
 * re-assignments. O(n³). Kuhn 1955, in the form of Jonker & Volgenant 1987. `cost` is square, all finite.
 */
export function assignment(cost: readonly ArrayLike<number>[]): Assignment {
  const n = cost.length;
  const odd = cost.find((row) => row.length !== n);
  if (odd) throw new RangeError(`invalid cost matrix: ${n} rows, a row of ${odd.length}`);
  const rowPrice = new Float64Array(n);
  const columnPrice = new Float64Array(n);
  const rowOf = new Int32Array(n).fill(-1);
  for (let row = 0; row < n; ++row) enter(row, cost, rowOf, rowPrice, columnPrice);

  const columnOf = new Int32Array(n);
  rowOf.forEach((row, column) => (columnOf[row] = column));
  let total = 0;
  for (let row = 0; row < n; ++row) total += cost[row][columnOf[row]];
  return {columnOf, rowPrice, columnPrice, cost: total};
}

/** Dijkstra over columns, with costs reduced by the prices, until a free column is reached; then everyone on the path moves. */
function enter(
  start: number,
  cost: readonly ArrayLike<number>[],
  rowOf: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array
): void {
  const n = cost.length;
  const far = new Float64Array(n).fill(Infinity);
  const from = new Int32Array(n).fill(-1); // the column before on the path
  const done = new Uint8Array(n);
  let row = start;
  let last = -1;
  let reached = 0;
  for (;;) {
    let next = -1;
    for (let j = 0; j < n; ++j) {
      if (done[j]) continue;
      const length = reached + cost[row][j] - rowPrice[row] - columnPrice[j];
      if (length < far[j]) {
        far[j] = length;
        from[j] = last;
      }
      if (next < 0 || far[j] < far[next]) next = j;
    }
    reached = far[next];
    done[next] = 1;
    last = next;
    if (rowOf[next] < 0) break;
    row = rowOf[next];
  }
  rowPrice[start] += reached;
  for (let j = 0; j < n; ++j) {
    if (!done[j] || j === last) continue;
    rowPrice[rowOf[j]] += reached - far[j];
    columnPrice[j] -= reached - far[j];
  }
  for (let j = last; j >= 0; j = from[j]) rowOf[j] = from[j] < 0 ? start : rowOf[from[j]];
}
