import {column, dot, matrix, product, transpose, zeros, type Matrix} from "./matrix.js";
import {svd} from "./svd.js";

/**
 * W in three steps, W = U Σ Vᵀ, for W with two columns and two or three rows: the map at `stage`, as a 3 × 2 matrix. 0 leaves
 * the plane as it is; up to 1 it turns by Vᵀ, so that v₁ and v₂ come to lie on the axes; up to 2 it stretches by Σ; up to 3 it
 * turns by U, in space. A reflection is half a turn about an axis in the plane, so every step is a motion and none a jump.
 */
export function stretchStage(W: Matrix, stage: number): Matrix {
  const {first, sigma, last} = turns(W);
  const [turned, stretched, placed] = [0, 1, 2].map((step) => Math.min(1, Math.max(0, stage - step)));
  const S = zeros(3, 2);
  sigma.forEach((s, i) => (S.values[3 * i] = 1 + (s - 1) * stretched));
  return product(rotation(last, placed), product(S, planar(rotation(first, turned))));
}

/** The two rotations in space, first Vᵀ and last U, and the singular values. */
function turns(W: Matrix): {first: Matrix; sigma: Float64Array; last: Matrix} {
  const {U, sigma, V} = svd(W);
  const [v1, v2] = [column(V, 0), column(V, 1)];
  const determinant = v1[0] * v2[1] - v1[1] * v2[0];
  const half = v1[0] < 0 || (v1[0] === 0 && v1[1] < 0) ? -1 : 1; // the shorter way for v₁ to its axis
  const signs = [half, half * Math.sign(determinant)];
  const axes = [0, 1].map((i) => Array.from([column(V, i)[0], column(V, i)[1], 0], (x) => signs[i] * x));
  const ends = [0, 1].map((i) => Array.from([...column(U, i), 0].slice(0, 3), (x) => signs[i] * x));
  return {
    first: matrix([...axes, [0, 0, 1]]),
    sigma,
    last: transpose(matrix([...ends, cross(ends[0], ends[1])]))
  };
}

/** The part of a rotation R that is `share` of its way: about the same axis, by that share of its angle (Rodrigues). */
function rotation(R: Matrix, share: number): Matrix {
  const [a, b, c, d, e, f, g, h, i] = R.values;
  const cosine = Math.min(1, Math.max(-1, (a + e + i - 1) / 2));
  const angle = Math.acos(cosine);
  const axis = angle > Math.PI - 1e-6 ? halfTurnAxis(R) : [h - f, c - g, d - b].map((x) => x / (2 * Math.sin(angle)));
  if (angle < 1e-9) return share < 1 ? identity() : R;
  const [s, t] = [Math.sin(share * angle), 1 - Math.cos(share * angle)];
  const [x, y, z] = axis;
  return matrix([
    [1 - t * (y * y + z * z), t * x * y - s * z, t * x * z + s * y],
    [t * x * y + s * z, 1 - t * (x * x + z * z), t * y * z - s * x],
    [t * x * z - s * y, t * y * z + s * x, 1 - t * (x * x + y * y)]
  ]);
}

/** The axis of half a turn, from R = 2aaᵀ − I: the longest column of R + I, at length 1. */
function halfTurnAxis(R: Matrix): number[] {
  const columns = [0, 1, 2].map((j) => Array.from(column(R, j), (x, i) => x + (i === j ? 1 : 0)));
  const longest = columns.reduce((best, next) => (dot(next, next) > dot(best, best) ? next : best));
  const length = Math.sqrt(dot(longest, longest));
  return longest.map((x) => x / length);
}

const identity = () => matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]]); // prettier-ignore

const cross = ([a, b, c]: number[], [d, e, f]: number[]) => [b * f - c * e, c * d - a * f, a * e - b * d];

/** The first two columns and rows: what a rotation about the third axis does in the plane. */
function planar({values}: Matrix): Matrix {
  return matrix([
    [values[0], values[1]],
    [values[3], values[4]]
  ]);
}
