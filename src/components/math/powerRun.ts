import {column, dot, norm, normalize, type Matrix} from "./matrix.js";
import {powerIterates} from "./powerIteration.js";
import {svd} from "./svd.js";

/** Where power iteration stands after k rounds, measured against the exact decomposition. */
export interface PowerState {
  readonly k: number;
  readonly u: Float64Array;
  /** Undefined at the start, where only u is given. */
  readonly v?: Float64Array;
  /** The estimate uᵀWv; undefined at the start. */
  readonly sigma?: number;
  /** Tangent of the angle between u and u₁; not a number once u is 0, in a matrix of zeros. */
  readonly tangent: number;
  /** 1 − estimate/σ₁; undefined at the start, and where σ₁ = 0 leaves nothing to compare with. */
  readonly error?: number;
  /** No tangent is larger than this: r²ᵏ times the first one, r = σ₂/σ₁. */
  readonly tangentBound: number;
  /** No error is larger than this: r⁴ᵏ⁻² times the square of the first tangent. */
  readonly errorBound: number;
}

/** A whole run: the matrix, its exact first singular vectors and values, and all states from k = 0 on. */
export interface PowerRun {
  readonly W: Matrix;
  /** Exact; their common sign is the one that u is heading for. */
  readonly u1: Float64Array;
  readonly v1: Float64Array;
  /** Exact, largest first. */
  readonly sigma: Float64Array;
  /** σ₂/σ₁; 0 where both are 0. */
  readonly ratio: number;
  readonly states: readonly PowerState[];
}

/** `count` rounds of power iteration on W from u0, with the exact errors and their bounds (r²ᵏ for u, r⁴ᵏ⁻² for σ). */
export function powerRun(W: Matrix, u0: Float64Array, count: number): PowerRun {
  const {U, sigma, V} = svd(W);
  const start = normalize(u0);
  const sign = dot(start, column(U, 0)) < 0 ? -1 : 1;
  const [u1, v1] = [U, V].map((Q) => column(Q, 0).map((x) => sign * x));
  const ratio = (sigma[1] ?? 0) / (sigma[0] || 1);
  const first = tangentOfAngle(start, u1);
  const states: PowerState[] = [{k: 0, u: start, tangent: first, tangentBound: first, errorBound: Infinity}];
  powerIterates(W, start, count).forEach((step, i) => {
    const k = i + 1;
    states.push({
      ...step,
      k,
      tangent: tangentOfAngle(step.u, u1),
      error: sigma[0] ? 1 - step.sigma / sigma[0] : undefined,
      tangentBound: ratio ** (2 * k) * first,
      errorBound: ratio ** (4 * k - 2) * first ** 2
    });
  });
  return {W, u1, v1, sigma, ratio, states};
}

/** tan of the angle between x and the unit vector `axis`: the part across over the part along. */
export function tangentOfAngle(x: Float64Array, axis: Float64Array): number {
  const along = dot(x, axis);
  return norm(x.map((value, i) => value - along * axis[i])) / Math.abs(along);
}
