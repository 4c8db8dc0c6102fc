import type {Matrix} from "../math/matrix.js";
import type {Random} from "../math/random.js";
import {dense, denseGradient, denseInputGradient, initialLayer, type Layer} from "./layer.js";
import {leak, throughLeak} from "./products.js";

/** Dense layers with a leaky ReLU between them; the last one is linear. */
export type Network = readonly Layer[];

/** What `forward` computed, kept for the gradients: the input of each layer, then the output of the last. */
export type Tape = readonly Matrix[];

/** A network with these sizes, input first: [2, 64, 64, 1] has three layers. */
export function initialNetwork(sizes: readonly number[], random: Random): Network {
  return sizes.slice(1).map((outputs, l) => initialLayer(sizes[l], outputs, random));
}

/** Feeds a batch, one sample a row, through the network; the output is the tape's last entry. */
export function forward(network: Network, x: Matrix): Tape {
  const tape = [x];
  network.forEach((layer, l) => {
    const y = dense(tape[l], layer);
    tape.push(l < network.length - 1 ? leakyRelu(y) : y);
  });
  return tape;
}

/** From dL/d(output) to the gradient by every layer's weights, by the chain rule, last layer first. */
export function weightGradient(network: Network, tape: Tape, dOutput: Matrix): Layer[] {
  const gradient: Layer[] = [];
  let dy = dOutput;
  for (let l = network.length - 1; l >= 0; --l) {
    gradient[l] = denseGradient(tape[l], dy);
    if (l > 0) dy = throughLeakyRelu(tape[l], denseInputGradient(dy, network[l]));
  }
  return gradient;
}

/** In place, since `dense` has just made y; new arrays for each layer cost more time than the arithmetic. */
export function leakyRelu(y: Matrix): Matrix {
  const {values} = y;
  for (let i = 0; i < values.length; ++i) if (values[i] < 0) values[i] *= leak;
  return y;
}

/** In place as well. */
export function throughLeakyRelu(output: Matrix, dy: Matrix): Matrix {
  throughLeak(dy.values, output.values, dy.values.length);
  return dy;
}
