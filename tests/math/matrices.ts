import fc from "fast-check";
import {column, dot, matrix, zeros, type Matrix} from "../../src/components/math/matrix.js";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {random} from "../../src/components/math/random.js";

/** A matrix of independent N(0, 1) numbers. */
export function gaussian(rows: number, columns: number, seed = 1): Matrix {
  return gaussianMatrix(rows, columns, random(seed));
}

/** Any small matrix, with many zeros, equal numbers and rows that are multiples of others. */
export const anyMatrix: fc.Arbitrary<Matrix> = fc
  .tuple(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 6}))
  .chain(([rows, columns]) => {
    const entry = fc.oneof(fc.integer({min: -3, max: 3}), fc.double({min: -100, max: 100, noNaN: true}));
    return fc.array(entry, {minLength: rows * columns, maxLength: rows * columns}).map((values) => ({
      rows,
      columns,
      values: Float64Array.from(values)
    }));
  });

/** The largest distance of two columns of Q from being orthonormal: max |QᵀQ − I|. */
export function orthonormalityError(Q: Matrix): number {
  let worst = 0;
  for (let i = 0; i < Q.columns; ++i) {
    for (let j = 0; j < Q.columns; ++j) {
      worst = Math.max(worst, Math.abs(dot(column(Q, i), column(Q, j)) - (i === j ? 1 : 0)));
    }
  }
  return worst;
}

export function largestDifference(A: Matrix, B: Matrix): number {
  return Math.max(0, ...A.values.map((x, i) => Math.abs(x - B.values[i])));
}

export const nilpotent = matrix([
  [0, 2],
  [0, 0]
]);

/** The matrix with `sigma` on its diagonal. */
export function diagonal(sigma: ArrayLike<number>): Matrix {
  const D = zeros(sigma.length, sigma.length);
  for (let i = 0; i < sigma.length; ++i) D.values[i * (sigma.length + 1)] = sigma[i];
  return D;
}
