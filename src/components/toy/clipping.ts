import type {Network} from "./network.js";
import type {ToyOptions} from "./options.js";

/** The half side c of the box that WGAN keeps its weights in. Arjovsky et al. 2017, Algorithm 1. */
export const defaultClip = 0.01;

/** Moves every weight and every bias, in place, into [−c, c], as the code of WGAN does. */
export function clipWeights(network: Network, {clip: c = defaultClip}: Pick<ToyOptions, "clip">): void {
  for (const {W, b} of network) {
    clamp(W.values, c);
    clamp(b, c);
  }
}

function clamp(values: Float64Array, c: number): void {
  for (let i = 0; i < values.length; ++i) values[i] = Math.min(c, Math.max(-c, values[i]));
}
