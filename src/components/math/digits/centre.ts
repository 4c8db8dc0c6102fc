import {side} from "../pixels.js";

/**
 * Moves a picture (28 × 28 bytes) by whole pixels so that its centre of mass comes to lie within half a pixel of the
 * middle along each axis; MNIST's pictures are centred so. What leaves the picture is lost: with ink in a box of 20
 * pixels that is a stray edge at most.
 */
export function centre(image: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < image.length; ++i) {
    mass += image[i];
    x += image[i] * (i % side);
    y += image[i] * Math.floor(i / side);
  }
  const right = Math.round((side - 1) / 2 - x / mass);
  const down = Math.round((side - 1) / 2 - y / mass);
  return right || down ? move(image, right, down) : image;
}

/** The picture moved by whole pixels; paper comes in from the edges. */
function move(image: Uint8Array, right: number, down: number): Uint8Array<ArrayBuffer> {
  const moved = new Uint8Array(image.length);
  for (let row = Math.max(0, down); row < side + Math.min(0, down); ++row) {
    const from = side * (row - down) + Math.max(0, -right);
    moved.set(image.subarray(from, from + side - Math.abs(right)), side * row + Math.max(0, right));
  }
  return moved;
}
