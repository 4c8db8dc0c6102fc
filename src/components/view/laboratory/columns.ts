/** Where each number of a row of a run's history stands; the same order as `reportColumns` of the trainer, behind the step. */
export const columns = {
  ...{step: 0, lossD: 1, lossG: 2, meanReal: 3, meanFake: 4},
  ...{sigma1: 5, sigma2: 6, sigma3: 7, gradD: 8, gradG: 9}
} as const;

export type Column = keyof typeof columns;

/** Numbers in a row. */
export const rowWidth = Object.keys(columns).length;

/** One column of a history, row after row: one number a row. */
export function columnOf(rows: ArrayLike<number>, name: Column): Float64Array {
  return Float64Array.from({length: rows.length / rowWidth}, (_, row) => rows[row * rowWidth + columns[name]]);
}

/** Rows of a recording one after the other, each filled up to the width of a row with what isn't known: NaN. */
export function flatRows(rows: readonly (readonly number[])[]): Float64Array {
  const flat = new Float64Array(rows.length * rowWidth).fill(NaN);
  rows.forEach((row, i) => flat.set(row.slice(0, rowWidth), i * rowWidth));
  return flat;
}
