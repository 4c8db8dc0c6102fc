import {adamInto} from "../math/adam.js";
import {betas, type ToyOptions} from "./options.js";

/** Adam's running means of the gradient and of its square, and the number of updates so far. */
export interface Moments {
  readonly first: Float64Array;
  readonly second: Float64Array;
  updates: number;
}

/** Before the first update of `count` weights. */
export function initialMoments(count: number): Moments {
  return {first: new Float64Array(count), second: new Float64Array(count), updates: 0};
}

/**
 * One update of the weights w down the gradient g, in place. "sgd": w ← w − rate · g. "adam": `adamInto`.
 */
export function update(
  w: Float64Array,
  g: Float64Array,
  moments: Moments,
  optimiser: ToyOptions["optimiser"],
  learningRate: number
): void {
  ++moments.updates;
  if (optimiser === "sgd") for (let i = 0; i < w.length; ++i) w[i] -= learningRate * g[i];
  else adamInto(w, g, moments, {...betas, learningRate});
}
