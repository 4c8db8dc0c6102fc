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
    y: normalise(x, gamma, beta, {mean, variance}, bnEps),
    mean: mix(running.mean, mean, bnMomentum),
    variance: mix(running.variance, unbiased, bnMomentum)
  };
}

const mix = (old: tf.Tensor1D, now: tf.Tensor, share: number): tf.Tensor1D =>
  tf.add(tf.mul(old, 1 - share), tf.mul(now, share));

/**
 * Normalises with the batch's own statistics, which are functions of x, and that gradient has a short form: with
 * x̂ = (x − mean)/√(variance + ε) and N numbers a channel, dβ = Σdy, dγ = Σ dy·x̂ and
 * dx = γ/√(variance + ε) · (dy − dβ/N − x̂ dγ/N). Left to itself, TensorFlow.js takes twenty operations more.
 */
function normalise(
  x: tf.Tensor4D,
  gamma: tf.Tensor1D,
  beta: tf.Tensor1D,
  statistics: Statistics,
  eps: number
): tf.Tensor4D {
  const operation = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D, save: tf.GradSaveFunc) => {
    const {mean, variance} = statistics;
    save([x, gamma, mean, variance]);
    return {value: tf.batchNorm(x, mean, variance, beta, gamma, eps), gradFunc};
  };
  const gradFunc = (dy: tf.Tensor4D, saved: tf.Tensor[]) => {
    const [x, gamma, mean, variance] = saved as [tf.Tensor4D, tf.Tensor1D, tf.Tensor1D, tf.Tensor1D];
    const n = x.size / gamma.size;
    const normal = tf.batchNorm(x, mean, variance, undefined, undefined, eps); // x̂
    const dBeta = tf.sum(dy, [0, 1, 2]) as tf.Tensor1D;
    const dGamma = tf.sum(tf.mul(dy, normal), [0, 1, 2]) as tf.Tensor1D;
    const gain = tf.div(tf.mul(gamma, dGamma), tf.mul(tf.sqrt(tf.add(variance, eps)), n)) as tf.Tensor1D;
    const dx = tf.sub(
      tf.batchNorm(dy, tf.div(dBeta, n) as tf.Tensor1D, variance, undefined, gamma, eps),
      tf.batchNorm(x, mean, variance, undefined, gain, eps)
    );
    return [dx, dGamma, dBeta];
  };
  return tf.customGrad(operation as Parameters<typeof tf.customGrad>[0])(x, gamma, beta) as tf.Tensor4D;
}
