import {product, row, transpose, type Matrix} from "./matrix.js";
import type {Random} from "./random.js";
import {svd} from "./svd.js";

/**
 * A rows × columns matrix with the singular values `sigma` and random singular vectors: U diag(σ) Vᵀ, where the columns of
 * U and V are the singular vectors of Gaussian matrices and so point anywhere with equal chance.
 */
export function matrixWithSpectrum(rows: number, columns: number, sigma: ArrayLike<number>, random: Random): Matrix {
  const rank = sigma.length;
  if (rank > Math.min(rows, columns)) throw new RangeError(`invalid sigma: ${rank} values for ${rows} × ${columns}`);
  const Ut = transpose(orthonormalColumns(rows, rank, random));
  const V = orthonormalColumns(columns, rank, random);
  for (let i = 0; i < rank; ++i) row(Ut, i).set(row(Ut, i).map((x) => x * sigma[i]));
  return product(transpose(Ut), transpose(V));
}

function orthonormalColumns(rows: number, columns: number, random: Random): Matrix {
  return svd({rows, columns, values: random.normals(rows * columns)}).U;
}

/** `count` singular values: `first`, then `ratio` times that, then each .7 of the one before. */
export function spectrum(count: number, ratio: number, first = 2): Float64Array {
  return Float64Array.from({length: count}, (_, i) => (i ? first * ratio * 0.7 ** (i - 1) : first));
}
