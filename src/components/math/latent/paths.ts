import {dot, norm} from "../matrix.js";
import type {Noise} from "./noise.js";

/** How to go from one noise vector to another. */
export type Path = "straight" | "spherical";

/** The angle between two vectors, in radians, 0 … π. Of a zero vector: 0. */
export function angleBetween(a: Noise, b: Noise): number {
  const size = norm(a) * norm(b);
  return size ? Math.acos(Math.min(1, Math.max(-1, dot(a, b) / size))) : 0;
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
