import {gaussianMatrix} from "./gaussianMatrix.js";
import {powerIterationStep, type PowerStep} from "./powerIteration.js";
import {random} from "./random.js";
import {secondsPerCall, type Clock} from "./secondsPerCall.js";
import {svd, type SVD} from "./svd.js";

/** The n of the n × n matrices that are timed. On one core of 2024 the last takes some ten seconds, the others together two. */
export const costSizes = [16, 32, 64, 128, 256, 512] as const;

/** What two ways to the spectral norm of one n × n matrix cost, and what they say. */
export interface CostRow {
  readonly n: number;
  /** Seconds of the exact singular value decomposition. */
  readonly svdSeconds: number;
  /** Seconds of one round of power iteration, its estimate included. */
  readonly iterationSeconds: number;
  /** σ₁, exact to rounding. */
  readonly sigma: number;
  /** σ̂ after that one round, from a random u; at most σ₁. */
  readonly estimate: number;
}

/**
 * Times `svd` and one `powerIterationStep` on an n × n Gaussian matrix, the same for the same `seed`. Both are the code that the
 * other figures run. `clock` tells milliseconds; the calling thread is busy until the end.
 */
export function costOfNorms(n: number, clock: Clock, {seed = 1}: {seed?: number} = {}): CostRow {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`invalid n: ${n}`);
  const W = gaussianMatrix(n, n, random(seed));
  const u = random(seed, 1).normals(n);
  let exact: SVD;
  let step: PowerStep;
  const svdSeconds = secondsPerCall(() => (exact = svd(W)), clock);
  const iterationSeconds = secondsPerCall(() => (step = powerIterationStep(W, u)), clock);
  return {n, svdSeconds, iterationSeconds, sigma: exact!.sigma[0], estimate: step!.sigma};
}
