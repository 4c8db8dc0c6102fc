import type {Config} from "./config.js";
import * as tf from "./tf.js";

/** What Adam remembers of one network: the running means of the gradient and of its square, [parameters]. */
export interface Moments {
  m: tf.Tensor1D;
  v: tf.Tensor1D;
}

/** Adam's numbers, with the learning rate of one network. */
export type AdamOptions = Pick<Config, "beta1" | "beta2" | "adamEps"> & {lr: number};

/**
 * One step of Adam, as in PyTorch: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − lr · m̂/(√v̂ + ε),
 * where m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) and `t` = 1 at the first step. Kingma and Ba 2015, Algorithm 1.
 * `length` is that of the whole gradient, √Σg². All tensors of a network are updated as one vector: a dozen operations instead of a dozen for each.
 */
export function adam<Weights extends Record<string, tf.Tensor>>(
  weights: Weights,
  gradients: Weights,
  {m, v}: Moments,
  t: number,
  {lr, beta1, beta2, adamEps}: AdamOptions
): {weights: Weights; moments: Moments; length: tf.Scalar} {
  const g = flatten(gradients);
  const nextM = mix(m, g, beta1);
  const nextV = mix(v, tf.square(g), beta2);
  const mHat = tf.div(nextM, 1 - beta1 ** t);
  const vHat = tf.div(nextV, 1 - beta2 ** t);
  const change = tf.div(tf.mul(mHat, lr), tf.add(tf.sqrt(vHat), adamEps));
  return {
    weights: unflatten(tf.sub(flatten(weights), change), weights),
    moments: {m: nextM, v: nextV},
    length: tf.sqrt(tf.sum(tf.square(g)))
  };
}

const mix = (old: tf.Tensor1D, now: tf.Tensor1D, keep: number): tf.Tensor1D =>
  tf.add(tf.mul(old, keep), tf.mul(now, 1 - keep));

/** All tensors of a record end to end. */
function flatten(tensors: Record<string, tf.Tensor>): tf.Tensor1D {
  return tf.concat1d(Object.values(tensors).map((x) => tf.reshape(x, [-1]) as tf.Tensor1D));
}

/** The record that `flatten` flattened, in the names and shapes of `like`. */
function unflatten<Tensors extends Record<string, tf.Tensor>>(flat: tf.Tensor1D, like: Tensors): Tensors {
  const parts = tf.split(
    flat,
    Object.values(like).map((x) => x.size)
  );
  return Object.fromEntries(
    Object.entries(like).map(([name, x], i) => [name, tf.reshape(parts[i], x.shape)])
  ) as Tensors;
}
