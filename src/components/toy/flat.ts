import type {Layer} from "./layer.js";
import type {Network} from "./network.js";

/** A network whose weights and biases lie in one array, W then b, layer by layer: `layers` are windows into `values`. */
export interface FlatNetwork {
  readonly layers: Network;
  readonly values: Float64Array;
}

/** Zeros in the shape of a network. */
export function zerosLike(network: Network): FlatNetwork {
  const values = new Float64Array(network.reduce((sum, {W, b}) => sum + W.values.length + b.length, 0));
  let at = 0;
  const take = (count: number) => values.subarray(at, (at += count));
  return {
    values,
    layers: network.map(({W, b}): Layer => ({W: {...W, values: take(W.values.length)}, b: take(b.length)}))
  };
}

/** A copy of a network, in one array. */
export function flatCopy(network: Network): FlatNetwork {
  const copy = zerosLike(network);
  copy.layers.forEach(({W, b}, l) => {
    W.values.set(network[l].W.values);
    b.set(network[l].b);
  });
  return copy;
}
