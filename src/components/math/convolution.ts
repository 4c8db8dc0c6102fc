import type {Kernel} from "./convolutionNorm.js";
import {norm, normalize} from "./matrix.js";
import type {Random} from "./random.js";

/** Pixels along a side of the output, without padding. */
export const outputSize = (size: number, {side}: Kernel, stride: number): number =>
  Math.floor((size - side) / stride) + 1;

/** Every weight of a kernel with the pixel that it takes and the one that it gives to, for one place of the patch after the other. */
function forEachProduct(
  kernel: Kernel,
  stride: number,
  size: number,
  visit: (weight: number, from: number, to: number) => void
): void {
  const {outputs, inputs, side, values} = kernel;
  const out = outputSize(size, kernel, stride);
  let at = 0;
  for (let o = 0; o < outputs; ++o)
    for (let i = 0; i < inputs; ++i)
      for (let y = 0; y < side; ++y)
        for (let x = 0; x < side; ++x, ++at)
          for (let r = 0; r < out; ++r) {
            const from = (i * size + r * stride + y) * size + x;
            const to = (o * out + r) * out;
            for (let c = 0; c < out; ++c) visit(values[at], from + c * stride, to + c);
          }
}

/** The convolution of an image of `size` × `size` pixels without padding, [inputs, size, size] → [outputs, out, out]. */
export function convolve(image: Float64Array, kernel: Kernel, stride: number, size: number): Float64Array {
  const y = new Float64Array(kernel.outputs * outputSize(size, kernel, stride) ** 2);
  forEachProduct(kernel, stride, size, (weight, from, to) => (y[to] += weight * image[from]));
  return y;
}

/** Its transpose, [outputs, out, out] → [inputs, size, size]: what a transposed convolution does. */
export function convolveTransposed(y: Float64Array, kernel: Kernel, stride: number, size: number): Float64Array {
  const image = new Float64Array(kernel.inputs * size * size);
  forEachProduct(kernel, stride, size, (weight, from, to) => (image[from] += weight * y[to]));
  return image;
}

/**
 * The largest ‖output‖/‖image‖ of a convolution without padding, by `rounds` rounds of power iteration with the convolution as W
 * and its transpose as Wᵀ, from a random start. Never too high.
 */
export function validNorm(
  kernel: Kernel,
  stride: number,
  size: number,
  {rounds = 100, random}: {rounds?: number; random: Random}
): number {
  let u: Float64Array = random.normals(kernel.outputs * outputSize(size, kernel, stride) ** 2);
  let sigma = 0;
  for (let k = 0; k < rounds; ++k) {
    const v = normalize(convolveTransposed(u, kernel, stride, size));
    const Wv = convolve(v, kernel, stride, size);
    sigma = norm(Wv);
    u = normalize(Wv);
  }
  return sigma;
}
