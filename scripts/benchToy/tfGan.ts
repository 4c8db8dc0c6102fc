import type {Matrix} from "../../src/components/math/matrix.js";
import {random, type Random} from "../../src/components/math/random.js";
import {targetOf, betas, type ToyOptions} from "../../src/components/toy/options.js";
import type {Gan} from "../../src/components/toy/gan.js";
import {defaultClip} from "../../src/components/toy/clipping.js";
import type {Network} from "../../src/components/toy/network.js";
import {leak} from "../../src/components/toy/products.js";
import {streams} from "../../src/components/toy/streams.js";
import * as tf from "../../src/components/model/tf.js";

/** A dense layer of tensors: W [out, in], b [out]. */
export interface TfLayer<T extends tf.Tensor = tf.Tensor> {
  readonly W: T;
  readonly b: T;
}

/** The GAN of toy/gan.ts as one would write it in TensorFlow.js, in 32 bits. Power iteration's u and v are [n, 1]. */
export interface TfGan {
  readonly options: ToyOptions;
  readonly generator: readonly TfLayer<tf.Variable>[];
  readonly discriminator: readonly TfLayer<tf.Variable>[];
  readonly pairs: {u: tf.Tensor; v: tf.Tensor}[];
  readonly optimisers: {readonly generator: tf.Optimizer; readonly discriminator: tf.Optimizer};
  readonly random: Random;
  readonly between: Random;
}

/** A copy of a GAN that has made no step yet; it draws the same points and noise. */
export function tfGan({options, generator, discriminator, pairs}: Gan): TfGan {
  const {seed, learningRate, lead} = options;
  const column = (x: Float64Array) => tf.keep(tf.tensor2d(Float32Array.from(x), [x.length, 1]));
  return {
    options,
    generator: variables(generator),
    discriminator: variables(discriminator),
    pairs: pairs.map(({u, v}) => ({u: column(u), v: column(v)})),
    optimisers: {generator: optimiser(options, lead * learningRate), discriminator: optimiser(options, learningRate)},
    ...{random: random(seed, streams.batches), between: random(seed, streams.between)}
  };
}

/** One step, as `step` of toy/gan.ts has it. Leaves no tensors behind. */
export function tfStep(gan: TfGan): void {
  for (let k = 0; k < gan.options.criticSteps; ++k) tf.tidy(() => discriminatorUpdate(gan));
  for (let k = 0; k < gan.options.generatorSteps; ++k) tf.tidy(() => generatorUpdate(gan));
}

/** The discriminator's loss on packs; `middles` are where the penalty looks. */
export function tfDiscriminatorLoss(
  gan: TfGan,
  real: tf.Tensor2D,
  fake: tf.Tensor2D,
  middles?: tf.Tensor2D
): tf.Scalar {
  const {loss, lambda} = gan.options;
  const network = used(gan);
  const [r, f] = [logits(gan, network, real), logits(gan, network, fake)];
  const halves = {
    bce: () => tf.mul(0.5, tf.add(tf.mean(tf.softplus(tf.neg(r))), tf.mean(tf.softplus(f)))),
    hinge: () => tf.add(tf.mean(tf.relu(tf.sub(1, r))), tf.mean(tf.relu(tf.add(1, f)))),
    wasserstein: () => tf.sub(tf.mean(f), tf.mean(r))
  }[loss]();
  if (!middles) return halves as tf.Scalar;
  const lengths = tf.norm(slopesByMasks(gan, network, middles), 2, 1);
  return tf.add(halves, tf.mul(lambda, tf.mean(tf.square(tf.sub(lengths, 1)))));
}

/** The generator's loss on noise, [n, z]. */
export function tfGeneratorLoss(gan: TfGan, noise: tf.Tensor2D): tf.Scalar {
  const {loss, pack} = gan.options;
  const points = output(gan.generator, noise);
  const rows = Math.floor(points.shape[0] / pack);
  const packs = tf.reshape(tf.slice(points, 0, rows * pack), [rows, 2 * pack]) as tf.Tensor2D;
  const x = logits(gan, used(gan), packs);
  return tf.mean(loss === "bce" ? tf.softplus(tf.neg(x)) : tf.neg(x));
}

/** Points as packs, [⌊n/pack⌋, 2 · pack]. */
export function tfPacks({rows, values}: Matrix, pack: number): tf.Tensor2D {
  const full = Math.floor(rows / pack);
  return tf.tensor2d(Float32Array.from(values.subarray(0, 2 * pack * full)), [full, 2 * pack]);
}

/** W then b, layer by layer. */
export const tfWeights = (network: readonly TfLayer<tf.Variable>[]) => network.flatMap(({W, b}) => [W, b]);

function discriminatorUpdate(gan: TfGan): void {
  const {options, discriminator, optimisers} = gan;
  const {batch, pack, critic, clip = defaultClip} = options;
  if (critic === "spectral") iterate(gan);
  const real = tfPacks({rows: batch, columns: 2, values: targetOf(options).draw(batch, gan.random)}, pack);
  const points = output(gan.generator, noiseOf(gan));
  const fake: tf.Tensor2D = tf.reshape(tf.slice(points, 0, real.shape[0] * pack), real.shape);
  const middles = critic === "penalty" ? between(gan, real, fake) : undefined;
  optimisers.discriminator.minimize(
    () => tfDiscriminatorLoss(gan, real, fake, middles),
    false,
    tfWeights(discriminator)
  );
  if (critic === "clipped") for (const w of tfWeights(discriminator)) w.assign(tf.clipByValue(w, -clip, clip));
}

function generatorUpdate(gan: TfGan): void {
  const noise = noiseOf(gan);
  gan.optimisers.generator.minimize(() => tfGeneratorLoss(gan, noise), false, tfWeights(gan.generator));
}

function between({between: stream}: TfGan, real: tf.Tensor2D, fake: tf.Tensor2D): tf.Tensor2D {
  const epsilon = tf.tensor2d(
    Array.from({length: real.shape[0]}, () => stream.uniform()),
    [real.shape[0], 1]
  );
  return tf.add(tf.mul(epsilon, real), tf.mul(tf.sub(1, epsilon), fake));
}

function noiseOf({options: {batch, z}, random}: TfGan): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(random.normals(batch * z)), [batch, z]);
}

/** One round of power iteration for each layer. */
function iterate({discriminator, pairs}: TfGan): void {
  const unit = (x: tf.Tensor) => tf.div(x, tf.norm(x));
  discriminator.forEach(({W}, l) => {
    const v = tf.keep(unit(tf.matMul(W as tf.Tensor2D, pairs[l].u as tf.Tensor2D, true)));
    const u = tf.keep(unit(tf.matMul(W as tf.Tensor2D, v as tf.Tensor2D)));
    tf.dispose(pairs[l]);
    pairs[l] = {u, v};
  });
}

/** The layers that score; gradients flow through the norms, not through u and v. */
function used({options: {critic}, discriminator, pairs}: TfGan): readonly TfLayer[] {
  if (critic === "weight-normalised") return discriminator.map(({W, b}) => ({W: tf.div(W, tf.norm(W, 2, 1, true)), b}));
  if (critic !== "spectral") return discriminator;
  return discriminator.map(({W, b}, l) => {
    const {u, v} = pairs[l];
    const sigma = tf.sum(tf.mul(u, tf.matMul(W as tf.Tensor2D, v as tf.Tensor2D)));
    return {W: tf.div(W, sigma), b};
  });
}

const scaleOf = ({options: {critic, slope}}: TfGan) => (critic === "spectral" ? slope : 1);

function logits(gan: TfGan, network: readonly TfLayer[], packs: tf.Tensor2D): tf.Tensor {
  const scores = output(network, packs);
  return gan.options.critic === "spectral" ? tf.mul(scaleOf(gan), scores) : scores;
}

function output(network: readonly TfLayer[], x: tf.Tensor2D): tf.Tensor2D {
  return network.reduce((h, {W, b}, l) => {
    const y = tf.add(tf.matMul(h, W as tf.Tensor2D, false, true), b) as tf.Tensor2D;
    return l < network.length - 1 ? tf.leakyRelu(y, leak) : y;
  }, x);
}

/**
 * ∇f at each point, with the masks of the leaky ReLU as constants: f is piecewise linear, so the ordinary gradient of this is
 * the penalty's own, though tfjs has no second-order gradient of the leaky ReLU.
 */
function slopesByMasks(gan: TfGan, network: readonly TfLayer[], x: tf.Tensor2D): tf.Tensor2D {
  const masks: tf.Tensor[] = [];
  network.slice(0, -1).reduce((h, {W, b}) => {
    const y = tf.add(tf.matMul(h, W as tf.Tensor2D, false, true), b) as tf.Tensor2D;
    masks.push(tf.step(y, leak)); // 1 above 0, else the leak; its own gradient is 0
    return tf.leakyRelu(y, leak);
  }, x);
  let signal: tf.Tensor2D = tf.fill([x.shape[0], 1], scaleOf(gan));
  for (let l = network.length - 1; l >= 0; --l) {
    signal = tf.matMul(signal, network[l].W as tf.Tensor2D);
    if (l) signal = tf.mul(signal, masks[l - 1]);
  }
  return signal;
}

function optimiser({optimiser: name}: ToyOptions, rate: number): tf.Optimizer {
  return name === "adam" ? tf.train.adam(rate, betas.beta1, betas.beta2, 1e-8) : tf.train.sgd(rate);
}

function variables(network: Network): TfLayer<tf.Variable>[] {
  return network.map(({W, b}) => ({
    W: tf.variable(tf.tensor2d(Float32Array.from(W.values), [W.rows, W.columns])),
    b: tf.variable(tf.tensor1d(Float32Array.from(b)))
  }));
}
