import type {Matrix} from "../math/matrix.js";
import {normalsInto, random, type Random} from "../math/random.js";
import type {Target} from "../math/targets.js";
import {flatCopy} from "./flat.js";
import {discriminatorInto, generatorInto, logitScale} from "./ganGradients.js";
import {ganWorkspace, type GanWorkspace} from "./ganWorkspace.js";
import {leashes, usedLayers} from "./leash.js";
import {forward, initialNetwork, type Network} from "./network.js";
import {initialMoments, update, type Moments} from "./optimiser.js";
import {targetOf, toyOptions, type ToyOptions} from "./options.js";
import {runForward} from "./pass.js";
import {advancePair, initialPairs, type SingularPair} from "./spectral.js";
import {streams} from "./streams.js";

export {logitScale} from "./ganGradients.js";

/** A GAN for points in the plane, between two steps. `step` changes it in place. */
export interface Gan {
  readonly options: ToyOptions;
  readonly target: Target;
  /** z → point */
  readonly generator: Network;
  /** points of a pack → logit; the weights that the optimiser updates, not yet divided by σ or by the length of their row */
  readonly discriminator: Network;
  /** The same weights, all in one array each. */
  readonly weights: {readonly generator: Float64Array; readonly discriminator: Float64Array};
  readonly pairs: readonly SingularPair[];
  readonly moments: {readonly generator: Moments; readonly discriminator: Moments};
  /** Of the batches. */
  readonly random: Random;
  /** Of the penalty's points between. */
  readonly between: Random;
  readonly workspace: GanWorkspace;
  steps: number;
}

export interface StepLosses {
  /** The discriminator's: with `bce` the mean of its two halves, in nats, ln 2 at equilibrium; else their sum; the penalty added. NaN without an update. */
  readonly discriminator: number;
  /** The generator's: with `bce` non-saturating, in nats, ln 2 at equilibrium; else minus the mean logit. NaN without an update. */
  readonly generator: number;
}

/**
 * A GAN before its first step. Weights, singular vectors, batches and the penalty's points come from streams of their own, so
 * all critics start alike, the clipped one in its box, and see the same real points and noise.
 */
export function initialGan(options: ToyOptions): Gan {
  const {seed, width, z, depth, pack} = options;
  const weights = random(seed, streams.weights);
  const hidden = Array<number>(depth).fill(width);
  const generator = flatCopy(initialNetwork([z, ...hidden, 2], weights));
  const discriminator = flatCopy(initialNetwork([2 * pack, ...hidden, 1], weights));
  leashes[options.critic].restrain?.(discriminator.layers, options);
  return {
    options,
    target: targetOf(options),
    ...{generator: generator.layers, discriminator: discriminator.layers},
    weights: {generator: generator.values, discriminator: discriminator.values},
    pairs: initialPairs(discriminator.layers, random(seed, streams.singularVectors)),
    moments: {
      generator: initialMoments(generator.values.length),
      discriminator: initialMoments(discriminator.values.length)
    },
    ...{random: random(seed, streams.batches), between: random(seed, streams.between)},
    workspace: ganWorkspace(generator.layers, discriminator.layers, options, options.batch),
    steps: 0
  };
}

/**
 * The same GAN, with its weights, moments and streams, under changed options from here on; the one given must not be stepped
 * any more. Throws `invalid change of width` for what would need other weights: width, depth, z, pack; and of the seed.
 */
export function retune(gan: Gan, changes: Partial<ToyOptions>): Gan {
  const options = toyOptions({...gan.options, ...changes});
  for (const name of ["seed", "width", "depth", "z", "pack"] as const) {
    if (options[name] !== gan.options[name]) throw new RangeError(`invalid change of ${name}`);
  }
  leashes[options.critic].restrain?.(gan.discriminator, options);
  return {...gan, options, target: targetOf(options), workspace: roomFor(gan, options.batch)};
}

/** One step: `criticSteps` updates of the discriminator, then `generatorSteps` of the generator, each with fresh points and noise. */
export function step(gan: Gan): StepLosses {
  const {criticSteps, generatorSteps} = gan.options;
  let discriminator = NaN;
  let generator = NaN;
  for (let k = 0; k < criticSteps; ++k) discriminator = discriminatorStep(gan);
  for (let k = 0; k < generatorSteps; ++k) generator = generatorStep(gan);
  ++gan.steps;
  return {discriminator, generator};
}

/** Tells the discriminator which half of a batch was real; one round of power iteration comes first. Returns its loss. */
export function discriminatorStep(gan: Gan): number {
  const {options, target, discriminator, pairs, weights, moments, workspace} = gan;
  const {batch, critic, optimiser, learningRate} = options;
  if (critic === "spectral") for (let l = 0; l < pairs.length; ++l) advancePair(pairs[l], discriminator[l].W);
  target.fill(workspace.real, gan.random);
  normalsInto(workspace.noise, gan.random);
  const fake = runForward(gan.generator, workspace.generator, workspace.noise, batch);
  const penalised = critic === "penalty";
  if (penalised) drawBetween(gan, fake);
  const loss = discriminatorInto(gan, workspace.real, fake, batch, penalised);
  update(weights.discriminator, workspace.parts[0].values, moments.discriminator, optimiser, learningRate);
  leashes[critic].restrain?.(discriminator, options);
  return loss;
}

/** Moves the generator to where the discriminator says "real". Returns its loss. */
export function generatorStep(gan: Gan): number {
  const {options, weights, moments, workspace} = gan;
  const {batch, optimiser, lead, learningRate} = options;
  normalsInto(workspace.noise, gan.random);
  const loss = generatorInto(gan, workspace.noise, batch);
  update(weights.generator, workspace.generatorGradient.values, moments.generator, optimiser, lead * learningRate);
  return loss;
}

/**
 * The discriminator's loss on real and generated points, [n, 2], and its gradient by its weights, in new arrays. With
 * `middles`, [⌊n/pack⌋, 2 · pack], the gradient penalty at these is added, whatever the leash.
 */
export function discriminatorGradient(
  gan: Gan,
  real: Matrix,
  fake: Matrix,
  middles?: Matrix
): {loss: number; gradient: Network} {
  const workspace = roomFor(gan, real.rows);
  if (middles) workspace.penalty.middles.set(middles.values);
  const loss = discriminatorInto({...gan, workspace}, real.values, fake.values, real.rows, middles !== undefined);
  return {loss, gradient: flatCopy(workspace.parts[0].layers).layers};
}

/** The generator's loss on noise, [n, z], and its gradient by its weights, in new arrays. */
export function generatorGradient(gan: Gan, noise: Matrix): {loss: number; gradient: Network} {
  const workspace = roomFor(gan, noise.rows);
  const loss = generatorInto({...gan, workspace}, noise.values, noise.rows);
  return {loss, gradient: flatCopy(workspace.generatorGradient.layers).layers};
}

/** The network that scores: the discriminator's layers as its leash has them. */
export function scoringNetwork({options, discriminator, pairs}: Gan): Network {
  return usedLayers(options.critic, discriminator, pairs);
}

/** The logit of each pack, [n, 2 · pack] → [n]. Single points, [n, 2], stand for packs of `pack` copies. */
export function score(gan: Gan, points: Matrix): Float64Array {
  const c = logitScale(gan.options);
  return forward(scoringNetwork(gan), copies(points, gan.options.pack))
    .at(-1)!
    .values.map((x) => c * x);
}

/** Points from noise: [n, z] → [n, 2]. */
export function generate(generator: Network, noise: Matrix): Matrix {
  return forward(generator, noise).at(-1)!;
}

/** Noise from N(0, I): [n, z]. */
export function drawNoise({z}: ToyOptions, count: number, random: Random): Matrix {
  const values = new Float64Array(count * z);
  normalsInto(values, random);
  return {rows: count, columns: z, values};
}

/** Real points: [n, 2]. */
export function drawReal(options: ToyOptions, count: number, random: Random): Matrix {
  return {rows: count, columns: 2, values: targetOf(options).draw(count, random)};
}

/** x̂ = εx + (1 − ε)x̃, pack by pack, ε ~ U[0, 1), into the workspace. Gulrajani et al. 2017, Algorithm 1. */
function drawBetween({options: {pack, batch}, between, workspace}: Gan, fake: Float64Array): void {
  const {real, penalty} = workspace;
  const columns = 2 * pack;
  for (let row = 0; row < Math.floor(batch / pack); ++row) {
    const epsilon = between.uniform();
    for (let i = row * columns; i < (row + 1) * columns; ++i)
      penalty.middles[i] = epsilon * real[i] + (1 - epsilon) * fake[i];
  }
}

/** The GAN's own workspace if it is made for this many points, or a new one. */
function roomFor({workspace, generator, discriminator, options}: Gan, points: number): GanWorkspace {
  return workspace.capacity === points ? workspace : ganWorkspace(generator, discriminator, options, points);
}

function copies(points: Matrix, pack: number): Matrix {
  if (points.columns === 2 * pack) return points;
  const values = new Float64Array(points.rows * 2 * pack);
  for (let i = 0; i < values.length; ++i) values[i] = points.values[2 * Math.floor(i / (2 * pack)) + (i % 2)];
  return {rows: points.rows, columns: 2 * pack, values};
}
