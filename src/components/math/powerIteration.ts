import {dot, normalize, times, transposeTimes, type Matrix} from "./matrix.js";

/** What one round of power iteration leaves behind. */
export interface PowerStep {
  /** Approximates the first left singular vector; as long as W has rows. */
  readonly u: Float64Array;
  /** Approximates the first right singular vector; as long as W has columns. */
  readonly v: Float64Array;
  /** uᵀWv = ‖Wv‖: at most the largest singular value of W. */
  readonly sigma: number;
}

/**
 * One round of v ← Wᵀu/‖Wᵀu‖, u ← Wv/‖Wv‖, then σ = uᵀWv. Miyato et al. 2018, Algorithm 1.
 * A length below `eps` counts as `eps`: the zero matrix gives zeros.
 */
export function powerIterationStep(W: Matrix, u: Float64Array, eps = 1e-12): PowerStep {
  const v = normalize(transposeTimes(W, u), eps); // [rows] → [columns]
  const Wv = times(W, v); // [columns] → [rows]
  const nextU = normalize(Wv, eps);
  return {u: nextU, v, sigma: dot(nextU, Wv)};
}

/** The first `count` rounds from u0, each from the one before: index 0 holds the first. */
export function powerIterates(W: Matrix, u0: Float64Array, count: number, eps = 1e-12): PowerStep[] {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`invalid count: ${count}`);
  const steps: PowerStep[] = [];
  for (let k = 0; k < count; ++k) steps.push(powerIterationStep(W, steps.at(-1)?.u ?? u0, eps));
  return steps;
}
