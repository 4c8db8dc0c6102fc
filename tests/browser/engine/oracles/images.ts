import * as tf from "../../../../src/components/model/tf.js";
import {none} from "../../../../src/components/engine/kernels/text.js";

interface Place {
  side: number;
  channels: number;
  pitch: number;
  row: number;
  count: number;
}

/** Some rows of a buffer [pixel, row, channel] as images, [count, side, side, channels]. */
export function imagesIn(data: Float32Array, {side, channels, pitch, row, count}: Place): tf.Tensor4D {
  const all = tf.tensor4d(data.subarray(0, side * side * pitch * channels), [side, side, pitch, channels]);
  return tf.transpose(tf.slice(all, [0, 0, row, 0], [side, side, count, channels]), [2, 0, 1, 3]);
}

/** The buffer with these images in it, image n at row `rowOf(n)`. */
export function withImages(
  data: Float32Array<ArrayBuffer>,
  images: tf.Tensor4D,
  pitch: number,
  rowOf: (n: number) => number
): Float32Array<ArrayBuffer> {
  const copy = data.slice();
  const [count, height, width, channels] = images.shape;
  const numbers = images.dataSync();
  for (let n = 0; n < count; ++n)
    for (let pixel = 0; pixel < height * width; ++pixel)
      for (let c = 0; c < channels; ++c)
        copy[(pixel * pitch + rowOf(n)) * channels + c] = numbers[(n * height * width + pixel) * channels + c];
  return copy;
}

/** 1/σ of every image, [n, 1, 1, 1]: those before `half` have the first σ, the others the second. */
export function scalesOf(
  sigmas: Float32Array,
  {sigmaFirst, sigmaSecond, half, rows}: {sigmaFirst: number; sigmaSecond: number; half: number; rows: number}
): tf.Tensor4D {
  const scale = (n: number) => {
    const place = n < half ? sigmaFirst : sigmaSecond;
    return place === none ? 1 : 1 / sigmas[place];
  };
  return tf.tensor4d(
    Float32Array.from({length: rows}, (_, n) => scale(n)),
    [rows, 1, 1, 1]
  );
}

/** A kernel [k, k, a, b] out of a buffer. */
export const kernelIn = (data: Float32Array, at: number, k: number, a: number, b: number): tf.Tensor4D =>
  tf.tensor4d(data.subarray(at, at + k * k * a * b), [k, k, a, b]);

/** The gradient by the kernel [k, k, a, b] of a convolution of x, where its output has gradient dy. */
export function kernelGradient(x: tf.Tensor4D, dy: tf.Tensor4D, k: number, stride: number): tf.Tensor4D {
  const loss = (W: tf.Tensor) => tf.sum(tf.mul(tf.conv2d(x, W as tf.Tensor4D, stride, "valid"), dy));
  return tf.grad(loss)(tf.zeros([k, k, x.shape[3], dy.shape[3]])) as tf.Tensor4D;
}
