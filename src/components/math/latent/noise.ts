import {norm} from "../matrix.js";
import type {Random} from "../random.js";

/** A noise vector. Single precision, since that is what a generator takes. */
export type Noise = Float32Array<ArrayBufferLike>;

/** `count` independent noise vectors of n numbers, end to end. */
export const noiseVectors = (count: number, n: number, random: Random): Float32Array<ArrayBuffer> =>
  Float32Array.from(random.normals(count * n));

/** Vector i of vectors that lie end to end, as a copy. */
export const vectorAt = (all: Noise, i: number, n: number): Noise => all.slice(i * n, (i + 1) * n);

/**
 * Mean and standard deviation of ‖z‖ for z ~ N(0, I) in n dimensions, a chi distribution: 7.97 and 0.71 for n = 64.
 * The mean is √2·Γ((n + 1)/2)/Γ(n/2), so that two neighbours multiply to n; mean² + variance = n.
 */
export function lengthOfNoise(n: number): {mean: number; deviation: number} {
  let mean = Math.sqrt(2 / Math.PI);
  for (let k = 1; k < n; ++k) mean = k / mean;
  return {mean, deviation: Math.sqrt(n - mean * mean)};
}

/** z with another length. A zero vector stays. */
export const withLength = (z: Noise, length: number): Noise => {
  const now = norm(z);
  return now ? z.map((x) => (x * length) / now) : z;
};
