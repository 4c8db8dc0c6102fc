/** Pixels along a side of a picture, and in all of it: MNIST's. */
export const side = 28;
export const size = side * side;

/** Bytes 0 (paper) … 255 (ink) as pixels −1 … 1, which a generator makes. */
export const toPixels = (bytes: ArrayLike<number>): Float32Array<ArrayBuffer> =>
  Float32Array.from(bytes, (byte) => byte / 127.5 - 1);

/** Pixels −1 … 1 as the nearest bytes 0 … 255: the inverse of `toPixels`. */
export const toBytes = (pixels: ArrayLike<number>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(pixels, (x) => Math.round(127.5 * (x + 1)));
