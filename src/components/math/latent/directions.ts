import {dot, row, type Matrix} from "../matrix.js";
import {svd} from "../svd.js";
import type {Noise} from "./noise.js";

/** Directions in which a first layer changes most, and by how much. */
export interface Directions {
  /** Singular values, largest first. */
  readonly sigma: readonly number[];
  /** As many unit vectors, perpendicular to one another. */
  readonly vectors: readonly Float64Array[];
}

/**
 * The right singular vectors of a layer's matrix W [outputs, z], row by row, the `count` largest singular values first: of all
 * unit vectors d, the first has the largest ‖Wd‖, and so on. The closed form of Shen and Zhou 2021 (SeFa). From the eigenvectors
 * of WᵀW, which is small. The sign is chosen so that the largest entry is positive.
 */
export function principalDirections(W: ArrayLike<number>, z: number, count: number): Directions {
  const {V, sigma} = svd(gramOfColumns(W, z));
  const kept = Array.from({length: Math.min(count, z)}, (_, k) => k);
  return {
    sigma: kept.map((k) => Math.sqrt(sigma[k])),
    vectors: kept.map((k) => upright(Float64Array.from({length: z}, (_, i) => V.values[i * V.columns + k])))
  };
}

/** z with the coordinate `value` along the unit vector d, and all others as they were. */
export const withCoordinate = (z: Noise, d: ArrayLike<number>, value: number): Noise => {
  const change = value - dot(z, d);
  return z.map((x, i) => x + change * d[i]);
};

/** WᵀW. */
function gramOfColumns(W: ArrayLike<number>, z: number): Matrix {
  const G: Matrix = {rows: z, columns: z, values: new Float64Array(z * z)};
  for (let start = 0; start < W.length; start += z)
    for (let i = 0; i < z; ++i) {
      const [w, target] = [W[start + i], row(G, i)];
      for (let j = 0; j < z; ++j) target[j] += w * W[start + j];
    }
  return G;
}

function upright(d: Float64Array): Float64Array {
  const largest = d.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? d.map((x) => -x) : d;
}
