import {product, zeros, type Matrix} from "../matrix.js";
import {symmetricEigen} from "../symmetricEigen.js";

/** Mean and covariance of a set of vectors. */
export interface Gaussian {
  readonly mean: Float64Array;
  /** Unbiased: divided by n − 1. */
  readonly covariance: Matrix;
}

/** The Gaussian with mean and covariance of `points`, [n, dimension], n ≥ 2. Throws `invalid count: 1`. */
export function gaussianOf(points: Float64Array, dimension: number): Gaussian {
  const n = points.length / dimension;
  if (!Number.isInteger(n) || n < 2) throw new RangeError(`invalid count: ${n}`);
  const mean = new Float64Array(dimension);
  points.forEach((x, at) => (mean[at % dimension] += x / n));
  const covariance = zeros(dimension, dimension);
  for (let start = 0; start < points.length; start += dimension) {
    const centred = mean.map((m, i) => points[start + i] - m);
    for (let i = 0; i < dimension; ++i) addRow(covariance, i, centred, centred[i] / (n - 1));
  }
  return {mean, covariance};
}

function addRow({columns, values}: Matrix, i: number, x: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let j = 0; j < columns; ++j) values[i * columns + j] += factor * x[j];
}

/**
 * The squared Fréchet (2-Wasserstein) distance between two Gaussians, ‖μ − ν‖² + Tr(S + T − 2(S^½ T S^½)^½).
 * Dowson and Landau 1982; on the features of a classifier of photographs it is the FID of Heusel et al. 2017. Never negative.
 */
export function frechetDistance(a: Gaussian, b: Gaussian): number {
  const means = a.mean.reduce((sum, m, i) => sum + (m - b.mean[i]) ** 2, 0);
  const root = squareRoot(a.covariance);
  const {values} = symmetricEigen(product(product(root, b.covariance), root));
  const overlap = values.reduce((sum, value) => sum + Math.sqrt(Math.max(0, value)), 0);
  return Math.max(0, means + trace(a.covariance) + trace(b.covariance) - 2 * overlap);
}

/** S^½ of a covariance: Σ √λᵢ qᵢqᵢᵀ; rounding below zero counts as zero. */
function squareRoot(S: Matrix): Matrix {
  const {values, vectors} = symmetricEigen(S);
  const root = zeros(S.rows, S.rows);
  values.forEach((value, k) => {
    const q = vectors.values.subarray(k * S.rows, (k + 1) * S.rows);
    for (let i = 0; i < S.rows; ++i) addRow(root, i, q, Math.sqrt(Math.max(0, value)) * q[i]);
  });
  return root;
}

const trace = ({rows, values}: Matrix): number => values.reduce((sum, x, at) => (at % (rows + 1) ? sum : sum + x), 0);
