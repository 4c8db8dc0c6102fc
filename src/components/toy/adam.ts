import {adamInto, type AdamOptions} from "../math/adam.js";
import type {Layer} from "./layer.js";
import type {Network} from "./network.js";

/** Running means of the gradient and of its square, one pair a layer, and the number of updates so far. */
export interface Adam {
  readonly first: Network;
  readonly second: Network;
  updates: number;
}

/** Adam before its first update. */
export function initialAdam(network: Network): Adam {
  return {first: network.map(zeroLike), second: network.map(zeroLike), updates: 0};
}

/** One update of `network` and `adam`, in place: W ← W − rate · m̂/(√v̂ + 1e-8). Kingma and Ba 2015, Algorithm 1. */
export function adamUpdate(network: Network, gradient: Network, adam: Adam, options: AdamOptions): void {
  const updates = ++adam.updates;
  network.forEach(({W, b}, l) => {
    const [first, second] = [adam.first[l], adam.second[l]];
    adamInto(W.values, gradient[l].W.values, {first: first.W.values, second: second.W.values, updates}, options);
    adamInto(b, gradient[l].b, {first: first.b, second: second.b, updates}, options);
  });
}

const zeroLike = ({W, b}: Layer): Layer => ({
  W: {...W, values: new Float64Array(W.values.length)},
  b: new Float64Array(b.length)
});
