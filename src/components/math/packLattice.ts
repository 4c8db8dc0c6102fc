/** Packs to which the best D gives the same answer. */
export interface PackGroup {
  /** D* = p/(p + q), the probability that the pack is real; 1 where the generator never makes it. */
  readonly answer: number;
  /** Share of the real packs, and of the generated ones. */
  readonly real: number;
  readonly fake: number;
  /** Their cells: column and row in turn. */
  readonly cells: readonly number[];
}

/** All packs of m outcomes as a lattice: each cell is one pack. */
export interface PackLattice {
  readonly columns: number;
  readonly rows: number;
  /** From the answer 0 to 1. */
  readonly groups: readonly PackGroup[];
}

/**
 * What the best D answers to each pack of `m` outcomes with probabilities `p` and `q` (Goodfellow et al. 2014, Proposition 1). The first outcome of a pack
 * picks a column, the second a row, the third a column within the column, the fourth a row within the row. Outcomes at the end
 * that neither has are left out. kᵐ cells: for a small k.
 */
export function packLattice(p: readonly number[], q: readonly number[], m: number): PackLattice {
  if (!Number.isInteger(m) || m < 1 || m > 4) throw new RangeError(`invalid m: ${m}`);
  const k = Math.max(...p.map((weight, i) => (weight > 0 || q[i] > 0 ? i + 1 : 0)));
  const columns = k ** Math.ceil(m / 2);
  const rows = k ** Math.floor(m / 2);
  const groups = new Map<string, {answer: number; real: number; fake: number; cells: number[]}>();
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) {
      const pack = outcomes(column, row, k, m);
      const real = pack.reduce((product, i) => product * p[i], 1);
      const fake = pack.reduce((product, i) => product * q[i], 1);
      if (real + fake === 0) continue; // nobody makes it
      const answer = real / (real + fake);
      const key = answer.toFixed(9); // the order of factors moves the last digits
      const group = groups.get(key) ?? {answer, real: 0, fake: 0, cells: []};
      group.real += real;
      group.fake += fake;
      group.cells.push(column, row);
      groups.set(key, group);
    }
  }
  return {columns, rows, groups: [...groups.values()].sort((a, b) => a.answer - b.answer)};
}

/** The outcomes of the pack in a cell. */
function outcomes(column: number, row: number, k: number, m: number): number[] {
  const across = m > 2 ? [Math.floor(column / k), column % k] : [column];
  const up = m > 3 ? [Math.floor(row / k), row % k] : m > 1 ? [row] : [];
  return [...across, ...up];
}
