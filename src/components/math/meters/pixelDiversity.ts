import {size as wholeSize} from "../pixels.js";

/**
 * The mean over the pixels of their standard deviation over the samples (divided by n): `pixels` [n, size], −1 … 1.
 * 0 where all samples are one image. Blind to what the images show: noise has more of it than digits.
 */
export function pixelDiversity(pixels: ArrayLike<number>, size = wholeSize): number {
  const n = pixels.length / size;
  let total = 0;
  for (let p = 0; p < size; ++p) {
    let mean = 0;
    for (let i = 0; i < n; ++i) mean += pixels[i * size + p] / n;
    let square = 0;
    for (let i = 0; i < n; ++i) square += (pixels[i * size + p] - mean) ** 2 / n;
    total += Math.sqrt(square);
  }
  return total / size;
}
