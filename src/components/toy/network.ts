import type {Matrix} from "../math/matrix.js";
import type {Random} from "../math/random.js";
import {dense, denseGradient, denseInputGradient, initialLayer, type Layer} from "./layer.js";

/** Dense layers with a leaky ReLU between them; the last one is linear. */
export type Network = readonly Layer[];

/** What `forward` computed, kept for `backward`: the input of each layer, then the output of the last. */
export type Tape = readonly Matrix[];

/** Slope of the leaky ReLU below zero. It is at most 1, so the activation is 1-Lipschitz. */
export const leak = 0.2;

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

/** From dL/d(output) to the gradient of every layer and dL/d(input), by the chain rule, last layer first. */
export function backward(network: Network, tape: Tape, dOutput: Matrix): {gradient: Layer[]; dInput: Matrix} {
  const gradient: Layer[] = [];
  let dy = dOutput;
  for (let l = network.length - 1; l >= 0; --l) {
    if (l < network.length - 1) dy = leakyReluGradient(tape[l + 1], dy);
    gradient[l] = denseGradient(tape[l], dy);
    dy = denseInputGradient(dy, network[l]);
  }
  return {gradient, dInput: dy};
}

const leakyRelu = (y: Matrix): Matrix => ({...y, values: y.values.map((v) => (v > 0 ? v : leak * v))});

/** The activation keeps the sign, so its output says which side it was on. */
const leakyReluGradient = (output: Matrix, dy: Matrix): Matrix => ({
  ...dy,
  values: dy.values.map((d, i) => (output.values[i] > 0 ? d : leak * d))
});
