import type {Network} from "./network.js";
import {affine, inputSums, throughLeak, weightSums} from "./products.js";

/** Room for a batch on its way through a network and back. Nothing here allocates but `passFor`. */
export interface Pass {
  /** Most rows of a batch. */
  readonly capacity: number;
  /** What each layer put out, after its activation: [rows, out]. */
  readonly outputs: readonly Float64Array[];
  /** dL/d(what each layer puts out before its activation): [rows, out]. Whoever knows the loss fills the last. */
  readonly deltas: readonly Float64Array[];
}

/** Room for `capacity` rows. */
export function passFor(network: Network, capacity: number): Pass {
  const room = () => network.map(({b}) => new Float64Array(capacity * b.length));
  return {capacity, outputs: room(), deltas: room()};
}

/** The batch x, [rows, in], forward; returns the last layer's outputs. */
export function runForward(network: Network, {outputs}: Pass, x: Float64Array, rows: number): Float64Array {
  const last = network.length - 1;
  for (let l = 0; l <= last; ++l) {
    const {W, b} = network[l];
    affine(outputs[l], l ? outputs[l - 1] : x, W.values, b, rows, W.rows, W.columns, l < last);
  }
  return outputs[last];
}

/** The last of `deltas` back through the layers, down to the first layer's. */
export function runBack(network: Network, {outputs, deltas}: Pass, rows: number): void {
  for (let l = network.length - 1; l > 0; --l) {
    const {W} = network[l];
    inputSums(deltas[l - 1], deltas[l], W.values, rows, W.rows, W.columns);
    throughLeak(deltas[l - 1], outputs[l - 1], rows * W.columns);
  }
}

/** After `runBack`, the gradient by every layer of the batch x. */
export function weightsInto(gradient: Network, {outputs, deltas}: Pass, x: Float64Array, rows: number): void {
  for (let l = 0; l < gradient.length; ++l) {
    const {W, b} = gradient[l];
    weightSums(W.values, b, deltas[l], l ? outputs[l - 1] : x, rows, W.rows, W.columns);
  }
}

/** After `runBack`, the gradient by the batch itself, [rows, in]. */
export function inputsInto(dx: Float64Array, network: Network, {deltas}: Pass, rows: number): void {
  const {W} = network[0];
  inputSums(dx, deltas[0], W.values, rows, W.rows, W.columns);
}
