import {spectralNorm} from "./spectralNorm.js";
import {powerIterationStep} from "./powerIteration.js";
import type {Matrix} from "./matrix.js";
import type {Random} from "./random.js";

/** The true norm of W/σ̂ at each step, for two ways to estimate: 1 is exact, more is too much. */
export interface TrackedNorms {
  /** One iteration a step from the u of the step before. */
  readonly kept: Float64Array;
  /** One iteration a step from a new random u. */
  readonly redrawn: Float64Array;
}

/**
 * A matrix that moves as in training, with σ estimated by one power iteration a step. Each step adds N(0, drift²) to every
 * entry and divides by √(1 + drift²): entries drawn from N(0, 1) keep that size, and `drift` is that of a step relative to it.
 */
export function trackSigma(start: Matrix, steps: number, drift: number, random: Random): TrackedNorms {
  const W = {...start, values: start.values.slice()};
  const [kept, redrawn] = [new Float64Array(steps), new Float64Array(steps)];
  let u: Float64Array = random.normals(W.rows);
  for (let t = 0; t < steps; ++t) {
    const exact = spectralNorm(W);
    const step = powerIterationStep(W, u);
    u = step.u;
    kept[t] = exact / step.sigma;
    redrawn[t] = exact / powerIterationStep(W, random.normals(W.rows)).sigma;
    const scale = Math.hypot(1, drift);
    random.normals(W.values.length).forEach((x, i) => (W.values[i] = (W.values[i] + drift * x) / scale));
  }
  return {kept, redrawn};
}
