import {normalQuantile} from "./normalQuantile.js";

const [side, least] = [21, 0.01];

/** A square grid over two dimensions of N(0, I): `side`² corners, so that all cells have the same share of the noise. */
export const noiseGrid = {side, least, share: ((1 - 2 * least) / (side - 1)) ** 2} as const;

/** Coordinates of the grid's lines, the same in both dimensions: quantiles from `least` to 1 − `least` at equal distances. */
export function noiseGridLines({side, least}: {side: number; least: number} = noiseGrid): Float64Array {
  return Float64Array.from({length: side}, (_, k) => normalQuantile(least + (k * (1 - 2 * least)) / (side - 1)));
}
