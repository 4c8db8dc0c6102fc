import {normalQuantiles} from "../math/normalQuantiles.js";
import {philox} from "../math/philox.js";

/** Entries of the table of normal numbers: half a word of Philox picks one. */
export const quantileCount = 65_536;

/** The table: made once, in some tens of milliseconds, so in a worker. */
export const noiseTable = (): Float32Array<ArrayBuffer> => normalQuantiles(quantileCount);

/** Which half of a step the noise is for. */
export type Half = 0 | 1;

/**
 * `count` numbers in [0, 1) for the step after `step` steps, from counters (i, step, 2, 0): none that the halves' noise has.
 * The gradient penalty looks there between fakes and real images.
 */
export function uniformsOf({seed, step}: {seed: number; step: number}, count: number): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(count);
  for (let start = 0; start < count; start += 4) {
    const words = philox([start / 4, step, 2, 0], [seed >>> 0, 0]);
    for (let i = 0; i < 4 && start + i < count; ++i) numbers[start + i] = (words[i] >>> 8) / 2 ** 24;
  }
  return numbers;
}

/**
 * The noise that the engine makes on the device, made here, to the last bit: [batch, z] for half `half` of the step after
 * `step` steps. Block i of eight numbers comes from counter (i, step, half, 0) under key (seed, 0); each word gives two
 * entries of the table `quantiles` of 65,536.
 */
export function noiseOf(
  {seed, step, half}: {seed: number; step: number; half: Half},
  count: number,
  quantiles: Float32Array
): Float32Array<ArrayBuffer> {
  const noise = new Float32Array(count);
  for (let start = 0; start < count; start += 8) {
    const words = philox([start / 8, step, half, 0], [seed >>> 0, 0]);
    for (let i = 0; i < 8 && start + i < count; ++i) {
      const word = words[i >> 1];
      noise[start + i] = quantiles[i % 2 ? word >>> 16 : word & 0xffff];
    }
  }
  return noise;
}
