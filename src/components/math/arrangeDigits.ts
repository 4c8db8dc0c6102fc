import {side, size} from "./pixels.js";

/**
 * Pictures of 28 × 28 bytes, one after the other, as one picture, `columns` of them in a row, row by row, without gaps:
 * [n · 784] → [rows · 28, columns · 28]. Places that are left over in the last row are 0.
 */
export function arrangeDigits(images: ArrayLike<number>, columns: number): {pixels: Uint8Array; width: number} {
  const width = columns * side;
  const pixels = new Uint8Array(Math.ceil(images.length / size / columns) * side * width);
  for (let i = 0; i < images.length; ++i) {
    const [picture, place] = [Math.floor(i / size), i % size];
    const top = Math.floor(picture / columns) * side + Math.floor(place / side);
    pixels[top * width + (picture % columns) * side + (place % side)] = images[i];
  }
  return {pixels, width};
}
