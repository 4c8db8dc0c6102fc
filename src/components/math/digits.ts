import {centre} from "./digits/centre.js";
import {curve} from "./digits/curve.js";
import {dice, type Dice} from "./digits/dice.js";
import {fit} from "./digits/fit.js";
import {byHand} from "./digits/hand.js";
import {lay} from "./digits/ink.js";
import {pen} from "./digits/pen.js";
import {shapes} from "./digits/shapes.js";
import {size} from "./pixels.js";
import {permutation, type Random} from "./random.js";

/** Pictures of digits and what they show. */
export interface Digits {
  /** 28 × 28 bytes for each picture, row by row, one picture after the other; 0 is paper, 255 is ink. */
  images: Uint8Array<ArrayBuffer>;
  /** 0 … 9 for each picture. */
  labels: Uint8Array<ArrayBuffer>;
}

/**
 * `count` digits written by code, in the layout of MNIST: all ten equally often (to within one), in random order.
 * They are drawn from a few dozen ways to write a digit, each with its own slant, shape, pen and tremor;
 * none is taken from a data set.
 */
export function drawDigits(count: number, random: Random): Digits {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`invalid count: ${count}`);
  const images = new Uint8Array(count * size);
  const labels = Uint8Array.from(permutation(count, random), (place) => place % 10);
  labels.forEach((label, i) => images.set(drawDigit(label, random), i * size));
  return {images, labels};
}

/**
 * One picture of the digit `label` (0 … 9): 28 × 28 bytes, ink 255 on paper 0. The ink fills a box of 20 pixels and its
 * centre of mass lies within half a pixel of the middle along each axis.
 */
export function drawDigit(label: number, random: Random): Uint8Array<ArrayBuffer> {
  const shape = shapes[label];
  if (!shape) throw new RangeError(`invalid label: ${label}`);
  const rolls = dice(random);
  const field = new Float32Array(size);
  const softness = rolls.between(0.8, 1.2);
  const chains = byHand(shape(rolls), rolls).map(curve);
  for (const line of fit(pen(chains, rolls))) lay(line, field, softness);
  return centre(scan(field, rolls));
}

/** The ink as bytes, its edge roughened, as paper and scanner do; full ink and bare paper stay. */
function scan(field: Float32Array, {between}: Dice): Uint8Array<ArrayBuffer> {
  const image = new Uint8Array(field.length);
  field.forEach((ink, i) => {
    const rough = ink > 0 && ink < 1 ? ink + between(-0.1, 0.1) : ink;
    image[i] = 255 * Math.min(1, Math.max(0, rough)) + 0.5;
  });
  return image;
}
