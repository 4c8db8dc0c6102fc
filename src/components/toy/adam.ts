import type {Layer} from "./layer.js";
import type {Network} from "./network.js";

/** Running means of the gradient and of its square, one pair a layer, and the number of updates so far. */
export interface Adam {
  readonly first: Network;
  readonly second: Network;
  updates: number;
}

export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
}

/** Adam before its first update. */
export function initialAdam(network: Network): Adam {
  return {first: network.map(zeroLike), second: network.map(zeroLike), updates: 0};
}

/** One update of `network` and `adam`, in place: W ← W − rate · m̂/(√v̂ + 1e-8). Kingma and Ba 2015, Algorithm 1. */
export function adamUpdate(
  network: Network,
  gradient: Network,
  adam: Adam,
  {learningRate, beta1, beta2}: AdamOptions
): void {
  ++adam.updates;
  const bias1 = 1 - beta1 ** adam.updates;
  const bias2 = 1 - beta2 ** adam.updates;
  const update = (w: Float64Array, g: Float64Array, m: Float64Array, v: Float64Array) => {
    for (let i = 0; i < w.length; ++i) {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i];
      v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      w[i] -= (learningRate * (m[i] / bias1)) / (Math.sqrt(v[i] / bias2) + 1e-8);
    }
  };
  network.forEach((layer, l) => {
    update(layer.W.values, gradient[l].W.values, adam.first[l].W.values, adam.second[l].W.values);
    update(layer.b, gradient[l].b, adam.first[l].b, adam.second[l].b);
  });
}

const zeroLike = ({W, b}: Layer): Layer => ({
  W: {...W, values: new Float64Array(W.values.length)},
  b: new Float64Array(b.length)
});
