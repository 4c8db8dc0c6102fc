import {zeros, type Matrix} from "./matrix.js";

/** S = Σ λᵢ qᵢqᵢᵀ. */
export interface SymmetricEigen {
  /** The eigenvalues, largest first. */
  readonly values: Float64Array;
  /** Row i is the unit eigenvector of `values[i]`. */
  readonly vectors: Matrix;
}

/**
 * Eigenvalues and orthonormal eigenvectors of the symmetric matrix S, by cyclic Jacobi rotations: each makes one entry off
 * the diagonal zero. Golub and Van Loan, Matrix Computations, section 8.5. Throws `invalid matrix: …` where S is not symmetric.
 */
export function symmetricEigen(S: Matrix): SymmetricEigen {
  const n = S.rows;
  const a = checked(S);
  const q = identity(n);
  const nothing = 1e-30 * a.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < 50 && offDiagonal(a, n) > nothing; ++sweep)
    for (let i = 0; i < n - 1; ++i) for (let j = i + 1; j < n; ++j) rotate(a, q, n, i, j);
  const order = Array.from({length: n}, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i]);
  const vectors = zeros(n, n);
  order.forEach((from, to) => vectors.values.set(q.subarray(from * n, (from + 1) * n), to * n));
  return {values: Float64Array.from(order, (i) => a[i * n + i]), vectors};
}

/** A copy of the numbers, made exactly symmetric. */
function checked({rows: n, columns, values}: Matrix): Float64Array {
  if (n !== columns) throw new RangeError(`invalid matrix: ${n} rows, ${columns} columns`);
  const size = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return values.map((x, at) => {
    const mirrored = values[(at % n) * n + Math.floor(at / n)];
    if (!(Math.abs(x - mirrored) <= 1e-8 * size)) throw new RangeError(`invalid matrix: ${x} faces ${mirrored}`);
    return (x + mirrored) / 2;
  });
}

/** Turns axes i and j so that the entry (i, j) becomes zero; the rows of q turn along. */
function rotate(a: Float64Array, q: Float64Array, n: number, i: number, j: number): void {
  const entry = a[i * n + j];
  if (entry === 0) return;
  const zeta = (a[j * n + j] - a[i * n + i]) / (2 * entry);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const c = 1 / Math.hypot(1, t);
  turn(a, {from: i * n, to: j * n, step: 1, n, c, s: c * t});
  turn(a, {from: i, to: j, step: n, n, c, s: c * t});
  turn(q, {from: i * n, to: j * n, step: 1, n, c, s: c * t});
}

/** Two rows (step 1) or columns (step n): x ← cx − sy, y ← sx + cy. */
function turn(
  a: Float64Array,
  {from, to, step, n, c, s}: {from: number; to: number; step: number; n: number; c: number; s: number}
): void {
  for (let k = 0; k < n * step; k += step) {
    const [x, y] = [a[from + k], a[to + k]];
    a[from + k] = c * x - s * y;
    a[to + k] = s * x + c * y;
  }
}

function offDiagonal(a: Float64Array, n: number): number {
  return a.reduce((sum, x, at) => (at % (n + 1) ? sum + x * x : sum), 0);
}

function identity(n: number): Float64Array {
  return Float64Array.from({length: n * n}, (_, at) => (at % (n + 1) ? 0 : 1));
}
