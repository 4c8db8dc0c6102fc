import {drawMixture, ring} from "../math/coverage.js";
import type {Matrix} from "../math/matrix.js";
import {random, type Random} from "../math/random.js";
import {adamUpdate, initialAdam, type Adam} from "./adam.js";
import {leashes} from "./leash.js";
import {shouldBeFake, shouldBeReal, type Loss} from "./losses.js";
import {forward, initialNetwork, inputGradient, weightGradient, type Network} from "./network.js";
import {betas, type ToyOptions} from "./options.js";
import {initialPairs, nextPair, type SingularPair} from "./spectral.js";

/** A GAN for points in the plane, between two steps. `step` changes it in place. */
export interface Gan {
  readonly options: ToyOptions;
  /** z → point */
  readonly generator: Network;
  /** point → logit; the weights that the optimiser updates, not yet divided by σ or by the length of their row */
  readonly discriminator: Network;
  pairs: readonly SingularPair[];
  readonly adam: {readonly generator: Adam; readonly discriminator: Adam};
  readonly random: Random;
  steps: number;
}

export interface StepLosses {
  /** Mean of the discriminator's two halves, in nats; ln 2 at equilibrium. */
  readonly discriminator: number;
  /** Non-saturating, in nats; ln 2 at equilibrium. */
  readonly generator: number;
}

/** A GAN before its first step. Weights, singular vectors and batches come from streams of their own, so all critics start alike, the clipped one in its box. */
export function initialGan(options: ToyOptions): Gan {
  const {seed, width, z} = options;
  const weights = random(seed, 0);
  const generator = initialNetwork([z, width, width, 2], weights);
  const discriminator = initialNetwork([2, width, width, 1], weights);
  leashes[options.critic].restrain(discriminator, options);
  return {
    options,
    generator,
    discriminator,
    pairs: initialPairs(discriminator, random(seed, 1)),
    adam: {generator: initialAdam(generator), discriminator: initialAdam(discriminator)},
    random: random(seed, 2),
    steps: 0
  };
}

/** One step: an update of the discriminator, then one of the generator with fresh noise. */
export function step(gan: Gan): StepLosses {
  const losses = {discriminator: discriminatorStep(gan), generator: generatorStep(gan)};
  ++gan.steps;
  return losses;
}

/** Tells the discriminator which half of a batch was real; one round of power iteration comes first. Returns its loss. */
export function discriminatorStep(gan: Gan): number {
  const {options, discriminator, adam} = gan;
  if (options.critic === "spectral") gan.pairs = discriminator.map(({W}, l) => nextPair(gan.pairs[l], W));
  const real = drawReal(options, options.batch, gan.random);
  const fake = generate(gan.generator, drawNoise(options, options.batch, gan.random));
  const {loss, gradient} = discriminatorGradient(gan, real, fake);
  adamUpdate(discriminator, gradient, adam.discriminator, {...betas, learningRate: options.learningRate});
  leashes[options.critic].restrain(discriminator, options);
  return loss;
}

/** Moves the generator to where the discriminator says "real". Returns its loss. */
export function generatorStep(gan: Gan): number {
  const {options, generator, adam} = gan;
  const {loss, gradient} = generatorGradient(gan, drawNoise(options, options.batch, gan.random));
  adamUpdate(generator, gradient, adam.generator, {...betas, learningRate: options.lead * options.learningRate});
  return loss;
}

/** ½(−log D(real) − log(1 − D(fake))), averaged, and its gradient by the discriminator's weights. */
export function discriminatorGradient(gan: Gan, real: Matrix, fake: Matrix): {loss: number; gradient: Network} {
  const halves = [halfGradient(gan, real, shouldBeReal), halfGradient(gan, fake, shouldBeFake)];
  return {
    loss: (halves[0].loss + halves[1].loss) / 2,
    gradient: halves[0].gradient.map((_, l) => meanLayer(halves, l))
  };
}

/** −log D(G(z)), averaged, and its gradient by the generator's weights. */
export function generatorGradient(gan: Gan, noise: Matrix): {loss: number; gradient: Network} {
  const tape = forward(gan.generator, noise);
  const verdict = judge(gan, tape.at(-1)!, shouldBeReal);
  const dSamples = inputGradient(verdict.network, verdict.tape, verdict.dOutput);
  return {loss: verdict.loss, gradient: weightGradient(gan.generator, tape, dSamples)};
}

/** The network that scores: the discriminator's layers as its leash has them. */
export function scoringNetwork({options, discriminator, pairs}: Gan): Network {
  const {used} = leashes[options.critic];
  return discriminator.map((layer, l) => used(layer, pairs[l]));
}

/** The logit of each point, [n, 2] → [n]. */
export function score(gan: Gan, points: Matrix): Float64Array {
  const c = logitScale(gan.options);
  return forward(scoringNetwork(gan), points)
    .at(-1)!
    .values.map((x) => c * x);
}

/** Points from noise: [n, z] → [n, 2]. */
export function generate(generator: Network, noise: Matrix): Matrix {
  return forward(generator, noise).at(-1)!;
}

/** Noise from N(0, I): [n, z]. */
export function drawNoise({z}: ToyOptions, count: number, random: Random): Matrix {
  return {rows: count, columns: z, values: random.normals(count * z)};
}

/** Real points: [n, 2]. */
export function drawReal({modes, sd}: ToyOptions, count: number, random: Random): Matrix {
  return {rows: count, columns: 2, values: drawMixture(ring(modes), sd, count, random)};
}

const logitScale = ({critic, slope}: ToyOptions) => (critic === "spectral" ? slope : 1);

/** The loss of some points, and what is needed to follow it back through the network that scored them. */
function judge(gan: Gan, points: Matrix, lossOf: (logits: Float64Array) => Loss) {
  const c = logitScale(gan.options);
  const network = scoringNetwork(gan);
  const tape = forward(network, points);
  const {loss, dLogits} = lossOf(tape.at(-1)!.values.map((x) => c * x));
  return {loss, network, tape, dOutput: {rows: points.rows, columns: 1, values: dLogits.map((d) => c * d)}};
}

/** The loss of some points, and its gradient by the weights that the optimiser updates. */
function halfGradient(gan: Gan, points: Matrix, lossOf: (logits: Float64Array) => Loss) {
  const {loss, network, tape, dOutput} = judge(gan, points, lossOf);
  const gradient = weightGradient(network, tape, dOutput);
  const {toWeights} = leashes[gan.options.critic];
  return {loss, gradient: gradient.map((layer, l) => toWeights(layer, gan.discriminator[l], gan.pairs[l]))};
}

function meanLayer(halves: readonly {gradient: Network}[], l: number) {
  const [a, b] = halves.map(({gradient}) => gradient[l]);
  const mean = (x: Float64Array, y: Float64Array) => x.map((value, i) => (value + y[i]) / 2);
  return {W: {...a.W, values: mean(a.W.values, b.W.values)}, b: mean(a.b, b.b)};
}
