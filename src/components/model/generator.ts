import {batchNorm} from "./batchNorm.js";
import type {Config} from "./config.js";
import type {Generator, GeneratorMemory} from "./networks.js";
import * as tf from "./tf.js";

/**
 * Images in [−1, 1] from noise, and the memory after this pass. Radford et al. 2016 (DCGAN), in the article's small form.
 * In training, batch normalisation uses the batch's statistics and renews the memory; in use it reads the memory.
 */
export function generator(
  z: tf.Tensor2D,
  {weights, memory}: Generator,
  config: Config,
  training: boolean
): {images: tf.Tensor4D; memory: GeneratorMemory} {
  const {W1, b1, gamma1, beta1, W2, b2, gamma2, beta2, W3, b3, gamma3, beta3, W4, b4} = weights;
  const norm = (x: tf.Tensor4D, gamma: tf.Tensor1D, beta: tf.Tensor1D, mean: tf.Tensor1D, variance: tf.Tensor1D) =>
    batchNorm(x, gamma, beta, {mean, variance}, config, training);

  const z1 = tf.reshape(z, [-1, 1, 1, config.z]) as tf.Tensor4D; // [n, z] → [n, 1, 1, z]
  const h1 = norm(spread(z1, W1, b1, 2), gamma1, beta1, memory.mean1, memory.variance1); // [n, 1, 1, z] → [n, 3, 3, 4w]
  const h2 = norm(spread(tf.relu(h1.y), W2, b2, 1), gamma2, beta2, memory.mean2, memory.variance2); // → [n, 6, 6, 2w]
  const h3 = norm(spread(tf.relu(h2.y), W3, b3, 2), gamma3, beta3, memory.mean3, memory.variance3); // → [n, 13, 13, w]
  const images = tf.tanh(spread(tf.relu(h3.y), W4, b4, 2)); // → [n, 28, 28, 1]

  return {
    images,
    memory: {
      ...{mean1: h1.mean, variance1: h1.variance},
      ...{mean2: h2.mean, variance2: h2.variance},
      ...{mean3: h3.mean, variance3: h3.variance}
    }
  };
}

/** Transposed convolution without padding: each pixel lays down a k × k patch, `stride` pixels apart. */
function spread(x: tf.Tensor4D, W: tf.Tensor4D, b: tf.Tensor1D, stride: number): tf.Tensor4D {
  const [n, h, w] = x.shape;
  const [kh, kw, out] = W.shape;
  const shape: [number, number, number, number] = [n, (h - 1) * stride + kh, (w - 1) * stride + kw, out];
  return tf.add(tf.conv2dTranspose(x, W, shape, stride, "valid"), b);
}
