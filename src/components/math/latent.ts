import {row, type Matrix} from "./matrix.js";
import type {Random} from "./random.js";
import {svd} from "./svd.js";

/** A noise vector. Single precision, since that is what a generator takes. */
export type Noise = Float32Array<ArrayBufferLike>;

/** How to go from one noise vector to another. */
export type Path = "straight" | "spherical";

/** ‖z‖. */
export const lengthOf = (z: ArrayLike<number>): number => Math.sqrt(inner(z, z));

/** aᵀb. */
export function inner(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}

/** The angle between two vectors, in radians, 0 … π. Of a zero vector: 0. */
export function angleBetween(a: Noise, b: Noise): number {
  const size = lengthOf(a) * lengthOf(b);
  return size ? Math.acos(Math.min(1, Math.max(-1, inner(a, b) / size))) : 0;
}

/** (1 − t)a + tb: the straight way. Halfway between two independent vectors ‖z‖ is √2 times smaller than at the ends. */
export const straight = (a: Noise, b: Noise, t: number): Noise => mix(a, 1 - t, b, t);

/**
 * sin((1 − t)ω)/sin ω · a + sin(tω)/sin ω · b, ω the angle between a and b: along the great circle, where both are equally
 * long. Shoemake 1985; for noise: White 2016. In 64 dimensions nearly all noise has ‖z‖ ≈ 8, so the straight way leads
 * through a region that the generator hardly ever saw. Straight, where a and b (nearly) lie on one line.
 */
export function spherical(a: Noise, b: Noise, t: number): Noise {
  const angle = angleBetween(a, b);
  const sin = Math.sin(angle);
  if (sin < 1e-4) return straight(a, b, t);
  return mix(a, Math.sin((1 - t) * angle) / sin, b, Math.sin(t * angle) / sin);
}

/** The place `t` (0 … 1) of the way from a to b. */
export const along = (path: Path, a: Noise, b: Noise, t: number): Noise =>
  path === "straight" ? straight(a, b, t) : spherical(a, b, t);

/** `count` places of that way, evenly spread, both ends included. Throws below two. */
export function strip(path: Path, a: Noise, b: Noise, count: number): Noise[] {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`invalid count: ${count}`);
  return Array.from({length: count}, (_, i) => along(path, a, b, i / (count - 1)));
}

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
  const now = lengthOf(z);
  return now ? z.map((x) => (x * length) / now) : z;
};

/** z with the coordinate `value` along the unit vector d, and all others as they were. */
export const withCoordinate = (z: Noise, d: ArrayLike<number>, value: number): Noise => {
  const change = value - inner(z, d);
  return z.map((x, i) => x + change * d[i]);
};

/** Directions in which a first layer changes most, and by how much. */
export interface Directions {
  /** Singular values, largest first. */
  readonly sigma: readonly number[];
  /** As many unit vectors, perpendicular to one another. */
  readonly vectors: readonly Float64Array[];
}

/**
 * The right singular vectors of a layer's matrix W [outputs, z], row by row, the `count` largest singular values first: of all
 * unit vectors d, the first has the largest ‖Wd‖, and so on. The closed form of Shen and Zhou 2021 (SeFa). From the eigenvectors
 * of WᵀW, which is small. The sign is chosen so that the largest entry is positive.
 */
export function principalDirections(W: ArrayLike<number>, z: number, count: number): Directions {
  const {V, sigma} = svd(gramOfColumns(W, z));
  const kept = Array.from({length: Math.min(count, z)}, (_, k) => k);
  return {
    sigma: kept.map((k) => Math.sqrt(sigma[k])),
    vectors: kept.map((k) => upright(Float64Array.from({length: z}, (_, i) => V.values[i * V.columns + k])))
  };
}

/** WᵀW. */
function gramOfColumns(W: ArrayLike<number>, z: number): Matrix {
  const G: Matrix = {rows: z, columns: z, values: new Float64Array(z * z)};
  for (let start = 0; start < W.length; start += z)
    for (let i = 0; i < z; ++i) {
      const [w, target] = [W[start + i], row(G, i)];
      for (let j = 0; j < z; ++j) target[j] += w * W[start + j];
    }
  return G;
}

function upright(d: Float64Array): Float64Array {
  const largest = d.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? d.map((x) => -x) : d;
}

/** `count` independent noise vectors of n numbers, end to end. */
export const noiseVectors = (count: number, n: number, random: Random): Float32Array<ArrayBuffer> =>
  Float32Array.from(random.normals(count * n));

/** Vector i of vectors that lie end to end, as a copy. */
export const vectorAt = (all: Noise, i: number, n: number): Noise => all.slice(i * n, (i + 1) * n);

/**
 * A walk through noise: `frames` places from each of `points` to the next along great circles, and the last point.
 * It goes on without a jump, and at each place ‖z‖ is what noise has.
 */
export function walk(points: readonly Noise[], frames: number): Noise[] {
  const legs = points
    .slice(1)
    .flatMap((to, i) => Array.from({length: frames}, (_, k) => spherical(points[i], to, k / frames)));
  return [...legs, ...points.slice(-1)];
}

const mix = (a: Noise, s: number, b: Noise, t: number): Noise => a.map((x, i) => s * x + t * b[i]);
