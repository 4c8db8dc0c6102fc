import {dot, norm, normalize, row, zeros, type Matrix} from "../math/matrix.js";
import type {Layer} from "./layer.js";

/**
 * The layer that is used: each row of W divided by its length, with the bias as it is. So Σσᵢ² is the number of rows.
 * Salimans and Kingma 2016 without their learnt gain, as Miyato et al. 2018 compare it (eq. 13).
 */
export function normalizedRows({W, b}: Layer): Layer {
  return {W: eachRow(W, (w) => normalize(w)), b};
}

/**
 * From the gradient G by the used rows ŵ = w/‖w‖ to the gradient by W: (G − ⟨G, ŵ⟩ ŵ)/‖w‖, row by row, so it is at a
 * right angle to each row. Salimans and Kingma 2016, eq. 3.
 */
export function gradientThroughRows(gradient: Layer, {W}: Layer): Layer {
  const across = (w: Float64Array, i: number) => {
    const g = row(gradient.W, i);
    const length = norm(w);
    const along = dot(g, w) / length;
    return g.map((x, j) => (x - (along * w[j]) / length) / length);
  };
  return {W: eachRow(W, across), b: gradient.b};
}

function eachRow(W: Matrix, change: (w: Float64Array, i: number) => Float64Array): Matrix {
  const changed = zeros(W.rows, W.columns);
  for (let i = 0; i < W.rows; ++i) row(changed, i).set(change(row(W, i), i));
  return changed;
}
