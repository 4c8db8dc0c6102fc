import {noiseVectors, vectorAt, type Noise} from "./latent/noise.js";
import type {Random} from "./random.js";

/** A generator that can be followed backwards: images [n·pixels] of noise [n, z], and the noise's gradient for theirs. */
export type Pass = (z: Noise) => {readonly images: Float32Array; gradient(dImages: Float32Array): Float32Array};

export interface InversionOptions {
  /** Length of a noise vector. */
  readonly z: number;
  /** Adam's learning rate at the start; it falls along half a cosine to nothing at `steps`. */
  readonly rate: number;
  readonly steps: number;
  /** Weight of ‖z‖²/z beside the mean squared error of a pixel: so weak that it only keeps z from running away. */
  readonly prior: number;
}

/** Several searches for the same picture, side by side. */
export interface Inversion {
  readonly step: number;
  /** Noise of all searches, end to end, and what Adam remembers of it. */
  readonly z: Noise;
  readonly m: Float64Array;
  readonly v: Float64Array;
}

/** What a step saw before it moved. */
export interface Sight {
  /** Mean squared error of a pixel, of each search. */
  readonly errors: readonly number[];
  /** The search with the smallest. */
  readonly best: number;
  /** Its noise and its picture. */
  readonly z: Noise;
  readonly image: Float32Array;
}

export const usualInversion: Omit<InversionOptions, "z"> & {readonly searches: number} = {
  ...{rate: 0.1, steps: 120, prior: 1e-3},
  searches: 4
};

/** Searches before their first step, from independent noise. */
export function beginInversion(searches: number, z: number, random: Random): Inversion {
  const start = noiseVectors(searches, z, random);
  return {step: 0, z: start, m: new Float64Array(start.length), v: new Float64Array(start.length)};
}

/**
 * One step of Adam (Kingma and Ba 2015, β = .9, .999) down the mean of (G(z) − x)² over the pixels of the picture x plus the
 * prior, for each search on its own. What it finds is a local minimum: no more than an upper bound of how near G comes to x.
 */
export function inversionStep(
  {step, z, m, v}: Inversion,
  target: ArrayLike<number>,
  pass: Pass,
  options: InversionOptions
): {next: Inversion; sight: Sight} {
  const {images, gradient} = pass(z);
  const pixels = target.length;
  const gz = gradient(images.map((x, i) => (2 * (x - target[i % pixels])) / pixels));
  const g = Float64Array.from(gz, (x, i) => x + (2 * options.prior * z[i]) / options.z);
  // 0.1 and 0.001, which differ in the last bit from the 1 − β of adam.ts: a seed's search stays what it was
  const nextM = m.map((x, i) => 0.9 * x + 0.1 * g[i]);
  const nextV = v.map((x, i) => 0.999 * x + 0.001 * g[i] ** 2);
  const rate = (options.rate / 2) * (1 + Math.cos((Math.PI * step) / options.steps));
  const [c1, c2] = [1 - 0.9 ** (step + 1), 1 - 0.999 ** (step + 1)];
  const moved = z.map((x, i) => x - (rate * (nextM[i] / c1)) / (Math.sqrt(nextV[i] / c2) + 1e-8));
  return {next: {step: step + 1, z: moved, m: nextM, v: nextV}, sight: seen(images, z, target, options.z)};
}

/** What the searches have come to, without a step. */
export function seen(images: Float32Array, z: Noise, target: ArrayLike<number>, length: number): Sight {
  const pixels = target.length;
  const errors = Array.from({length: images.length / pixels}, (_, k) =>
    squaredError(images.subarray(k * pixels, (k + 1) * pixels), target)
  );
  const best = errors.indexOf(Math.min(...errors));
  return {errors, best, z: vectorAt(z, best, length), image: images.slice(best * pixels, (best + 1) * pixels)};
}

/** Mean of (aᵢ − bᵢ)². */
export function squaredError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += (a[i] - b[i]) ** 2;
  return sum / a.length;
}

/** The picture of `images` (end to end, as long as `target`) with the smallest error, and that error. */
export function nearest(images: Float32Array, target: ArrayLike<number>): {index: number; error: number} {
  let [index, error] = [-1, Infinity];
  for (let i = 0; i * target.length < images.length; ++i) {
    const here = squaredError(images.subarray(i * target.length, (i + 1) * target.length), target);
    if (here < error) [index, error] = [i, here];
  }
  return {index, error};
}
