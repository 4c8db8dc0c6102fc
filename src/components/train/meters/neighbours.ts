import {featureCount} from "../../math/classifier/shapes.js";
import {nearest, type Neighbour} from "../../math/meters/nearest.js";
import type {Images} from "../pictures/idx.js";
import type {ShownNeighbour} from "./measurement.js";

/** Real digits among which neighbours are sought. */
export interface Library {
  readonly images: Images;
  /** Of the first of them, [m · 64]. */
  readonly features: Float64Array;
}

/** Samples that are shown, with their neighbours, and neighbours of each. */
export const shownCount = 60;
export const neighbourCount = 4;

/** The real digits nearest to an image [784], −1 … 1, by pixels. */
export function neighboursOf(image: Float32Array, {images}: Library, count: number, except = -1): Neighbour[] {
  const bytes = image.map((x) => 127.5 * (x + 1));
  return nearest(bytes, images.pixels, {count, except}).map(({index, distance}) => ({
    index,
    distance: distance / 127.5
  }));
}

/** The real digits nearest to these features [64], among those whose features are known. */
export function featureNeighboursOf(features: Float64Array, library: Library, count: number): Neighbour[] {
  if (features.length !== featureCount) throw new RangeError(`invalid features: ${features.length}`);
  return nearest(features, library.features, {count});
}

/** A neighbour with its picture. */
export const shownNeighbour = ({images}: Library, {index, distance}: Neighbour): ShownNeighbour => ({
  pixels: images.pixels.slice(784 * index, 784 * (index + 1)),
  distance
});

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}
