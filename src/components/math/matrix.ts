/** A dense matrix, row after row: the entry in row i and column j is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** The matrix with these rows. Throws `invalid row 1: 3 numbers, not 2` where their lengths differ. */
export function matrix(rows: readonly ArrayLike<number>[]): Matrix {
  const W = zeros(rows.length, rows.length ? rows[0].length : 0);
  rows.forEach((row, i) => {
    if (row.length !== W.columns) throw new RangeError(`invalid row ${i}: ${row.length} numbers, not ${W.columns}`);
    W.values.set(Array.from(row), i * W.columns);
  });
  return W;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return {rows, columns, values: new Float64Array(rows * columns)};
}

/** W x, for x of length `columns`. */
export function times(W: Matrix, x: ArrayLike<number>): Float64Array {
  if (x.length !== W.columns) throw new RangeError(`invalid length: ${x.length}, not ${W.columns}`);
  return Float64Array.from({length: W.rows}, (_, i) => dot(row(W, i), x));
}

/** Wᵀ x, for x of length `rows`. */
export function transposeTimes(W: Matrix, x: ArrayLike<number>): Float64Array {
  if (x.length !== W.rows) throw new RangeError(`invalid length: ${x.length}, not ${W.rows}`);
  const y = new Float64Array(W.columns);
  for (let i = 0; i < W.rows; ++i) {
    for (let j = 0; j < W.columns; ++j) y[j] += W.values[i * W.columns + j] * x[i];
  }
  return y;
}

/** A B. */
export function product(A: Matrix, B: Matrix): Matrix {
  if (A.columns !== B.rows) throw new RangeError(`invalid product: ${A.columns} columns, ${B.rows} rows`);
  const C = zeros(A.rows, B.columns);
  for (let i = 0; i < A.rows; ++i) row(C, i).set(transposeTimes(B, row(A, i)));
  return C;
}

/** Wᵀ. */
export function transpose(W: Matrix): Matrix {
  const T = zeros(W.columns, W.rows);
  for (let i = 0; i < W.rows; ++i) {
    for (let j = 0; j < W.columns; ++j) T.values[j * W.rows + i] = W.values[i * W.columns + j];
  }
  return T;
}

/** Row i, as a window into W: writing to it changes W. */
export function row(W: Matrix, i: number): Float64Array {
  return W.values.subarray(i * W.columns, (i + 1) * W.columns);
}

/** Column j, copied. */
export function column(W: Matrix, j: number): Float64Array {
  return Float64Array.from({length: W.rows}, (_, i) => W.values[i * W.columns + j]);
}

/** xᵀy. */
export function dot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; ++i) sum += x[i] * y[i];
  return sum;
}

/** The Euclidean length ‖x‖; the Frobenius norm, if x holds the values of a matrix. */
export function norm(x: ArrayLike<number>): number {
  return Math.sqrt(dot(x, x));
}

/** x/‖x‖, or x/`eps` where ‖x‖ is smaller than that, so that a zero stays a zero. */
export function normalize(x: Float64Array, eps = 1e-12): Float64Array {
  const length = Math.max(norm(x), eps);
  return x.map((value) => value / length);
}
