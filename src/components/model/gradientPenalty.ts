import type {Config} from "./config.js";
import {plainDiscriminator} from "./discriminator.js";
import type {Discriminator} from "./networks.js";
import * as tf from "./tf.js";

/** So that the root has a derivative even where a gradient is 0. */
const tiny = 1e-12;

/**
 * λ · mean (‖∇D(x̂)‖ − 1)², where x̂ = t · real + (1 − t) · fake is a place on the way from a fake to a real image, one for each t of
 * `between`, [n], in [0, 1]. Gulrajani et al. 2017, eq. 3. The discriminator has no batch normalisation, so that the gradient
 * of the sum of all scores holds each image's own.
 */
export function gradientPenalty(
  real: tf.Tensor4D,
  fake: tf.Tensor4D,
  between: tf.Tensor1D,
  network: Discriminator,
  config: Config
): tf.Scalar {
  const t = tf.reshape(between, [-1, 1, 1, 1]);
  const places = tf.add(fake, tf.mul(t, tf.sub(real, fake))) as tf.Tensor4D; // [n, 28, 28, 1]
  const score = (x: tf.Tensor) => tf.sum(plainDiscriminator(x as tf.Tensor4D, network, config, true).logits);
  const slopes = tf.sqrt(tf.add(tf.sum(tf.square(tf.grad(score)(places)), [1, 2, 3]), tiny)); // [n]
  return tf.mul(tf.mean(tf.square(tf.sub(slopes, 1))), config.penalty);
}
