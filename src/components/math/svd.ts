import {dot, norm, normalize, row, transpose, zeros, type Matrix} from "./matrix.js";

/** W = U diag(sigma) Vᵀ with p = min(rows, columns) singular values. */
export interface SVD {
  /** Columns are the left singular vectors, orthonormal; rows × p. */
  readonly U: Matrix;
  /** The singular values, largest first. */
  readonly sigma: Float64Array;
  /** Columns are the right singular vectors, orthonormal; columns × p. */
  readonly V: Matrix;
}

/** Two columns with a cosine below this count as perpendicular. */
const tolerance = 1e-15;

/**
 * The singular value decomposition, by one-sided Jacobi rotations: the columns of W are turned, two at a time, until every
 * two are perpendicular; their lengths are then the singular values. Golub and Van Loan, Matrix Computations, section 8.6.
 * Exact to rounding, also for small singular values; 128 × 1024 takes seconds, so use `spectralNorm` for σ₁ alone.
 */
export function svd(W: Matrix): SVD {
  if (W.rows < W.columns) {
    const {U, sigma, V} = svd(transpose(W));
    return {U: V, sigma, V: U};
  }
  const A = transpose(W); // row j is column j of W, in one piece
  const T = identity(W.columns);
  makePerpendicular(A, T);
  const lengths = Float64Array.from({length: A.rows}, (_, j) => norm(row(A, j)));
  const order = Array.from(lengths.keys()).sort((i, j) => lengths[j] - lengths[i]);
  const sigma = Float64Array.from(order, (j) => lengths[j]);
  return {U: transpose(orthonormal(chosen(A, order), sigma)), sigma, V: transpose(chosen(T, order))};
}

/** The singular values alone, largest first; half the work of `svd`. */
export function singularValues(W: Matrix): Float64Array {
  const A = W.rows < W.columns ? {...W, values: W.values.slice()} : transpose(W);
  makePerpendicular(A);
  return Float64Array.from({length: A.rows}, (_, j) => norm(row(A, j))).sort((x, y) => y - x);
}

/** Turns the rows of A, two at a time, until every two are perpendicular, and the rows of T along with them. */
function makePerpendicular(A: Matrix, T?: Matrix): void {
  const [a, t] = [rowsOf(A), T && rowsOf(T)]; // windows made once: making them for every pair took most of the time
  const nothing = tolerance ** 2 * dot(A.values, A.values);
  for (let sweep = 0; sweep < 60; ++sweep) if (!rotateAllPairs(a, t, nothing)) break;
}

type Rows = readonly Float64Array[];
const rowsOf = (A: Matrix): Rows => Array.from({length: A.rows}, (_, i) => row(A, i));

/** One sweep over all pairs of rows `a`; the rows `t`, if any, are turned along. False if no product of two was above `nothing`. */
function rotateAllPairs(a: Rows, t: Rows | undefined, nothing: number): boolean {
  let turned = false;
  for (let i = 0; i < a.length - 1; ++i) {
    for (let j = i + 1; j < a.length; ++j) {
      const [x, y] = [a[i], a[j]];
      const [xx, yy, xy] = [dot(x, x), dot(y, y), dot(x, y)];
      if (Math.abs(xy) <= Math.max(tolerance * Math.sqrt(xx * yy), nothing)) continue;
      const tan = tangent((yy - xx) / (2 * xy));
      rotate(x, y, tan);
      if (t) rotate(t[i], t[j], tan);
      turned = true;
    }
  }
  return turned;
}

/** The smaller root of t² + 2ζt − 1 = 0: the tangent of the angle that makes two columns perpendicular. */
function tangent(zeta: number): number {
  return (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
}

function rotate(x: Float64Array, y: Float64Array, t: number): void {
  const c = 1 / Math.hypot(1, t);
  const s = c * t;
  for (let i = 0; i < x.length; ++i) {
    const [xi, yi] = [x[i], y[i]];
    x[i] = c * xi - s * yi;
    y[i] = s * xi + c * yi;
  }
}

function identity(size: number): Matrix {
  const I = zeros(size, size);
  for (let i = 0; i < size; ++i) I.values[i * size + i] = 1;
  return I;
}

function chosen(A: Matrix, order: readonly number[]): Matrix {
  const B = zeros(order.length, A.columns);
  order.forEach((j, i) => row(B, i).set(row(A, j)));
  return B;
}

/** The rows of A at length 1. A row whose length is only rounding gives way to any direction that is still free. */
function orthonormal(A: Matrix, lengths: Float64Array): Matrix {
  const B = zeros(A.rows, A.columns);
  for (let i = 0; i < A.rows; ++i) {
    const isRounding = lengths[i] <= 1e-13 * lengths[0] || lengths[i] === 0;
    row(B, i).set(isRounding ? freeDirection(B, i) : normalize(row(A, i), 0));
  }
  return B;
}

/** A unit vector perpendicular to the first `count` rows of B: what is left of the unit vector that they explain least. */
function freeDirection(B: Matrix, count: number): Float64Array {
  const explained = (j: number) => {
    let sum = 0;
    for (let i = 0; i < count; ++i) sum += B.values[i * B.columns + j] ** 2;
    return sum;
  };
  let least = 0;
  for (let j = 1; j < B.columns; ++j) if (explained(j) < explained(least)) least = j;
  const x = new Float64Array(B.columns);
  x[least] = 1;
  for (let round = 0; round < 2; ++round) for (let i = 0; i < count; ++i) subtractPart(x, row(B, i)); // twice is enough
  return normalize(x);
}

/** x ← x − (bᵀx) b. */
function subtractPart(x: Float64Array, b: Float64Array): void {
  const part = dot(b, x);
  for (let i = 0; i < x.length; ++i) x[i] -= part * b[i];
}
