import {zeros, type Matrix} from "../math/matrix.js";
import {pictureLattice} from "../math/racePicture.js";
import {chainBound} from "../math/slopes.js";
import {spectralNorm} from "../math/spectralNorm.js";
import {tidy} from "../math/tidy.js";
import {criticGap, frozenCritic, usedNetwork, type Critic} from "./critic.js";
import {denseInputGradient} from "./layer.js";
import {forward, throughLeakyRelu, type Network} from "./network.js";

/** The square on which a critic is looked at: both coordinates from −reach to reach, `side` places each. */
export const lattice = {reach: 2.5, side: 51} as const;

/** What can be seen of a critic. */
export interface CriticView {
  /** f on the lattice, row after row from y = −reach up, x from −reach to reach in each: [side · side]. */
  readonly surface: Float32Array<ArrayBuffer>;
  /** The longest gradient on the lattice, and where it is. */
  readonly steepest: Steepest;
  /** Π σ(W_l), which no slope of f exceeds anywhere; ∞ with batch normalisation. */
  readonly bound: number;
  /** E_P f − E_Q f. */
  readonly gap: number;
  /** f, as a plain network: a copy that the training leaves alone. */
  readonly network: Network;
}

export interface Steepest {
  readonly slope: number;
  readonly x: number;
  readonly y: number;
}

/** Looks at a critic. */
export function viewCritic(critic: Critic): CriticView {
  const network = frozenCritic(critic);
  return {
    surface: Float32Array.from(forward(network, places).at(-1)!.values),
    steepest: steepestOn(network, places),
    bound: certificate(critic),
    gap: criticGap(critic),
    network: network.map(({W, b}) => ({W: {...W, values: W.values.slice()}, b: b.slice()}))
  };
}

/** The two slopes alone. */
export function measureSlopes(critic: Critic): {steepest: number; bound: number} {
  return {steepest: steepestOn(frozenCritic(critic), places).slope, bound: certificate(critic)};
}

/**
 * Π σ(W_l) by exact spectral norms: the leaky ReLU is 1-Lipschitz, so no slope of f is above it. Miyato et al. 2018, eq. 7.
 * ∞ with batch normalisation: how steep that makes f depends on the batch, so no bound holds for the weights alone.
 */
export function certificate(critic: Critic): number {
  if (critic.options.batchNorm) return Infinity;
  return chainBound(usedNetwork(critic).map(({W}) => spectralNorm(W)));
}

/** The longest of the gradients of f at some points, by the chain rule, and its place. */
export function steepestOn(network: Network, points: Matrix): Steepest {
  const {columns, values} = slopesAt(network, points);
  let best = 0;
  let slope = 0;
  for (let i = 0; i < points.rows; ++i) {
    let length = 0;
    for (let j = i * columns; j < (i + 1) * columns; ++j) length = Math.hypot(length, values[j]);
    if (!(length > slope)) continue;
    slope = length;
    best = i;
  }
  return {slope, x: points.values[columns * best], y: points.values[columns * best + 1]};
}

/** ∇f at each point, [n, 2] → [n, 2]. */
export function slopesAt(network: Network, points: Matrix): Matrix {
  return denseInputGradient(outputSensitivities(network, points)[0], network[0]);
}

/**
 * How strongly the loss hears each layer: the root mean square, over the points of P and Q, of ‖∂f(x)/∂h_l‖ with h_l the
 * layer's input; the first number is the slope at the input itself. (The loss's own gradient is this over the number of
 * points.) After Gulrajani et al. 2017, Figure 1b.
 */
export function layerGradients(network: Network, points: Matrix): number[] {
  const sensitivities = outputSensitivities(network, points);
  return network.map((layer, l) => {
    const {values} = denseInputGradient(sensitivities[l], layer);
    return Math.sqrt(values.reduce((sum, g) => sum + g * g, 0) / points.rows);
  });
}

/** For each layer df/d(W x + b) at each point, [n, out]; the last is all ones. */
function outputSensitivities(network: Network, points: Matrix): Matrix[] {
  const tape = forward(network, points);
  const last = network.length - 1;
  const sensitivities: Matrix[] = [];
  sensitivities[last] = zeros(points.rows, 1);
  sensitivities[last].values.fill(1);
  for (let l = last; l > 0; --l)
    sensitivities[l - 1] = throughLeakyRelu(tape[l], denseInputGradient(sensitivities[l], network[l]));
  return sensitivities;
}

/** The places of the lattice, [side², 2], without the rounding of 2.5 · i/25 that a reader would be shown. */
const places: Matrix = {rows: lattice.side ** 2, columns: 2, values: pictureLattice(lattice).map(tidy)};
