import {batchNorm} from "./batchNorm.js";
import type {Config} from "./config.js";
import type {Discriminator, DiscriminatorMemory, DiscriminatorWeights} from "./networks.js";
import {powerIteration, sigma, spectralNorm} from "./spectralNorm.js";
import * as tf from "./tf.js";

export interface Judgement {
  /** One number per image, [n, 1]; its sigmoid is the probability of "real". */
  logits: tf.Tensor2D;
  /** The memory after this pass. */
  memory: DiscriminatorMemory;
}

/**
 * Judges images with spectrally normalised kernels, or, with another leash, with its kernels as they are. Miyato et al. 2018, in
 * the article's form with batch normalisation.
 * A pass in training is preceded by `sharpen`, one power iteration; this function itself never moves u and v.
 */
export function discriminator(
  images: tf.Tensor4D,
  network: Discriminator,
  config: Config,
  training: boolean
): Judgement {
  const baked = config.leash === "spectral" ? bake(network) : network;
  return plainDiscriminator(images, baked, config, training);
}

/** The same network with its kernels as they are: for baked weights, W/σ computed once. */
export function plainDiscriminator(
  images: tf.Tensor4D,
  {weights, memory}: Discriminator,
  config: Config,
  training: boolean
): Judgement {
  const {W1, b1, gamma1, beta1, W2, b2, gamma2, beta2, W3, b3} = weights;
  if (!config.normD) {
    const h1 = tf.leakyRelu(gather(images, W1, b1), config.leak); // [n, 28, 28, 1] → [n, 13, 13, w]
    const h2 = tf.leakyRelu(gather(h1, W2, b2), config.leak); // → [n, 5, 5, 2w]
    return {logits: tf.reshape(gather(h2, W3, b3), [-1, 1]), memory};
  }
  const norm = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D, mean: tf.Tensor1D, variance: tf.Tensor1D) =>
    batchNorm(x, gamma, beta, {mean, variance}, config, training);
  const bend = (x: tf.Tensor4D) => tf.leakyRelu(x, config.leak);

  const h1 = norm(gather(images, W1, b1), gamma1, beta1, memory.mean1, memory.variance1); // [n, 28, 28, 1] → [n, 13, 13, w]
  const h2 = norm(gather(bend(h1.y), W2, b2), gamma2, beta2, memory.mean2, memory.variance2); // → [n, 5, 5, 2w]
  const logits = tf.reshape(gather(bend(h2.y), W3, b3), [-1, 1]); // → [n, 1, 1, 1] → [n, 1]

  const statistics = {mean1: h1.mean, variance1: h1.variance, mean2: h2.mean, variance2: h2.variance};
  return {logits: logits as tf.Tensor2D, memory: {...memory, ...statistics}};
}

/** Convolution with stride 2, without padding. */
function gather(x: tf.Tensor4D, W: tf.Tensor4D, b: tf.Tensor1D): tf.Tensor4D {
  return tf.add(tf.conv2d(x, W, 2, "valid"), b);
}

/**
 * The network with each kernel W replaced by W/σ, σ = uᵀWv from the stored u and v, like PyTorch's `remove_spectral_norm`:
 * what `plainDiscriminator` makes of it is what `discriminator` makes of the original.
 */
export function bake({weights, memory}: Discriminator): Discriminator {
  const {u1, v1, u2, v2, u3, v3} = memory;
  const W1 = spectralNorm(weights.W1, u1, v1);
  const W2 = spectralNorm(weights.W2, u2, v2);
  const W3 = spectralNorm(weights.W3, u3, v3);
  return {weights: {...weights, W1, W2, W3}, memory};
}

/**
 * One power iteration for every kernel: the memory with the next u and v. Not to be called inside a gradient. Other leashes have
 * u and v too: there they change nothing, but tell how σ grows.
 */
export function sharpen(weights: DiscriminatorWeights, memory: DiscriminatorMemory, eps: number): DiscriminatorMemory {
  const {u: u1, v: v1} = powerIteration(weights.W1, memory.u1, eps);
  const {u: u2, v: v2} = powerIteration(weights.W2, memory.u2, eps);
  const {u: u3, v: v3} = powerIteration(weights.W3, memory.u3, eps);
  return {...memory, u1, v1, u2, v2, u3, v3};
}

/** σ of each layer as the stored u and v estimate it, [3]. */
export function sigmas({weights, memory}: Discriminator): tf.Tensor1D {
  const {u1, v1, u2, v2, u3, v3} = memory;
  return tf.stack([sigma(weights.W1, u1, v1), sigma(weights.W2, u2, v2), sigma(weights.W3, u3, v3)]) as tf.Tensor1D;
}
