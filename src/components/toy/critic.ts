import {criticClouds, type CriticClouds} from "../math/criticClouds.js";
import type {Matrix} from "../math/matrix.js";
import {random, type Random} from "../math/random.js";
import {adamUpdate, initialAdam, type Adam} from "./adam.js";
import {clipWeights} from "./clipping.js";
import {frozen, normalisedForward, normalisedGradient, throughFrozen, type Statistics} from "./criticBatchNorm.js";
import type {CriticOptions} from "./criticOptions.js";
import {penaltyGradient} from "./criticPenalty.js";
import type {Layer} from "./layer.js";
import {forward, initialNetwork, weightGradient, type Network} from "./network.js";
import {gradientThroughSigma, initialPairs, nextPair, normalizedLayer, type SingularPair} from "./spectral.js";
import {streams} from "./streams.js";

/** A critic f: ℝ² → ℝ between two steps of its training on two sets of points. `criticStep` changes it in place. */
export interface Critic {
  readonly options: CriticOptions;
  readonly clouds: CriticClouds;
  /** The weights that the optimiser updates, not yet divided by σ. */
  readonly weights: Network;
  pairs: readonly SingularPair[];
  readonly adam: Adam;
  readonly random: Random;
  steps: number;
}

export interface CriticLosses {
  /** E_P f − E_Q f, which training raises. */
  readonly gap: number;
  /** The gradient penalty, λ included; 0 without one. */
  readonly penalty: number;
}

/** Gulrajani et al. 2017, Algorithm 1, but for the first one, which is 0 there. */
const betas = {beta1: 0.5, beta2: 0.9} as const;

/** A critic before its first step. All leashes start from the same weights, the clipped ones in their box. */
export function initialCritic(options: CriticOptions): Critic {
  const {seed, depth, width, points} = options;
  const weights = initialNetwork([2, ...Array<number>(depth).fill(width), 1], random(seed, streams.weights));
  if (options.leash === "clipped") clipWeights(weights, options);
  return {
    options,
    clouds: criticClouds(points),
    weights,
    pairs: initialPairs(weights, random(seed, streams.singularVectors)),
    adam: initialAdam(weights),
    random: random(seed, streams.batches),
    steps: 0
  };
}

/** One step of Adam up the gap (less the penalty), over all points. Returns both as they were before it. */
export function criticStep(critic: Critic): CriticLosses {
  const {options, weights, adam} = critic;
  if (options.leash === "spectral") critic.pairs = weights.map(({W}, l) => nextPair(critic.pairs[l], W));
  const {gap, penalty, gradient} = criticGradient(critic, options.leash === "penalty" ? between(critic) : undefined);
  adamUpdate(weights, gradient, adam, {...betas, learningRate: options.learningRate});
  if (options.leash === "clipped") clipWeights(weights, options);
  ++critic.steps;
  return {gap, penalty};
}

/** The gap, the penalty at `middles` if there are any, and the gradient of penalty − gap by the weights. */
export function criticGradient(critic: Critic, middles?: Matrix): CriticLosses & {gradient: Layer[]} {
  const {options, weights, pairs} = critic;
  const network = usedNetwork(critic);
  const {gap, gradient, statistics} = gapGradient(network, critic.clouds, options.batchNorm);
  let total = gradient;
  let penalty = 0;
  if (middles) {
    const own = penaltyGradient(frozen(network, statistics), middles, options.lambda);
    penalty = own.loss;
    total = sum(gradient, throughFrozen(own.gradient, statistics));
  }
  if (options.leash === "spectral") {
    total = total.map((layer, l) => gradientThroughSigma(layer, weights[l], pairs[l]));
  }
  return {gap, penalty, gradient: total};
}

/** E_P f − E_Q f as the critic is. */
export function criticGap(critic: Critic): number {
  return gapGradient(usedNetwork(critic), critic.clouds, critic.options.batchNorm).gap;
}

/**
 * f as a plain network of dense layers and leaky ReLUs: every W divided by its σ if the leash is spectral, and with batch
 * normalisation the statistics of all points of P and Q, standing still.
 */
export function frozenCritic(critic: Critic): Network {
  const network = usedNetwork(critic);
  if (!critic.options.batchNorm) return network;
  return frozen(network, normalisedForward(network, both(critic.clouds)).statistics);
}

/** The layers that score, without batch normalisation. */
export function usedNetwork({options, weights, pairs}: Critic): Network {
  return options.leash === "spectral" ? weights.map((layer, l) => normalizedLayer(layer, pairs[l])) : weights;
}

/** x̂ = εx + (1 − ε)x̃: each point of P with one of Q by chance, ε ~ U[0, 1). */
function between({clouds: {P, Q}, random}: Critic): Matrix {
  const values = new Float64Array(2 * P.rows);
  for (let i = 0; i < P.rows; ++i) {
    const j = random.integer(0, Q.rows - 1);
    const epsilon = random.uniform();
    for (const k of [0, 1]) values[2 * i + k] = epsilon * P.values[2 * i + k] + (1 - epsilon) * Q.values[2 * j + k];
  }
  return {...P, values};
}

/** E_P f − E_Q f, and the gradient of its negative by the layers that score. */
function gapGradient(network: Network, clouds: CriticClouds, batchNorm: boolean) {
  const x = both(clouds);
  const n = clouds.P.rows;
  const dOutput = {rows: 2 * n, columns: 1, values: Float64Array.from({length: 2 * n}, (_, i) => (i < n ? -1 : 1) / n)};
  const gapOf = (output: Matrix) => -output.values.reduce((total, f, i) => total + f * dOutput.values[i], 0);
  if (batchNorm) {
    const pass = normalisedForward(network, x);
    const gradient = normalisedGradient(network, pass, dOutput);
    return {gap: gapOf(pass.tape.at(-1)!), gradient, statistics: pass.statistics};
  }
  const tape = forward(network, x);
  const none: readonly Statistics[] = [];
  return {gap: gapOf(tape.at(-1)!), gradient: weightGradient(network, tape, dOutput), statistics: none};
}

/** P above Q, [2n, 2]. */
const both = ({P, Q}: CriticClouds): Matrix => ({
  rows: P.rows + Q.rows,
  columns: 2,
  values: Float64Array.of(...P.values, ...Q.values)
});

function sum(a: readonly Layer[], b: readonly Layer[]): Layer[] {
  const plus = (x: Float64Array, y: Float64Array) => x.map((value, i) => value + y[i]);
  return a.map(({W, b: shift}, l) => ({
    W: {...W, values: plus(W.values, b[l].W.values)},
    b: plus(shift, b[l].b)
  }));
}
