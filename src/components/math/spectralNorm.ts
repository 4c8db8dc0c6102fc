import {dot, row, transpose, zeros, type Matrix} from "./matrix.js";
import {singularValues} from "./svd.js";

/**
 * The exact spectral norm σ(W) = max ‖Wh‖/‖h‖: the root of the largest eigenvalue of WWᵀ (or WᵀW, whichever is smaller).
 * Miyato et al. 2018, eq. 3. As sharp as `svd` for the largest singular value, and much cheaper for a long W.
 */
export function spectralNorm(W: Matrix): number {
  return Math.sqrt(singularValues(gram(W.rows <= W.columns ? W : transpose(W)))[0] ?? 0);
}

/** WWᵀ, symmetric to the last bit. */
function gram(W: Matrix): Matrix {
  const G = zeros(W.rows, W.rows);
  for (let i = 0; i < W.rows; ++i) {
    for (let j = 0; j <= i; ++j) {
      G.values[i * W.rows + j] = G.values[j * W.rows + i] = dot(row(W, i), row(W, j));
    }
  }
  return G;
}
