import type {Config} from "./config.js";
import * as tf from "./tf.js";

export interface Statistics {
  mean: tf.Tensor1D;
  variance: tf.Tensor1D;
}

/**
 * γ(x − mean)/√(variance + ε) + β, per channel. Ioffe and Szegedy 2015, Algorithm 1.
 * In training, mean and (biased) variance are the batch's, and the running statistics move towards them by the
 * momentum, the variance unbiased, as in PyTorch. In use, they are the running ones, which stay as they are.
 */
export function batchNorm(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  running: Statistics,
  {bnEps, bnMomentum}: Config,
  training: boolean
): Statistics & {y: tf.Tensor4D} {
  if (!training) return {y: tf.batchNorm(x, running.mean, running.variance, beta, gamma, bnEps), ...running};
  const [n, h, w] = x.shape;
  const {mean, variance} = tf.moments(x, [0, 1, 2]) as Statistics; // [n, h, w, c] → [c]
  const unbiased = tf.mul(variance, (n * h * w) / (n * h * w - 1));
  return {
    y: tf.batchNorm(x, mean, variance, beta, gamma, bnEps),
    mean: mix(running.mean, mean, bnMomentum),
    variance: mix(running.variance, unbiased, bnMomentum)
  };
}

const mix = (old: tf.Tensor1D, now: tf.Tensor, share: number): tf.Tensor1D =>
  tf.add(tf.mul(old, 1 - share), tf.mul(now, share));
