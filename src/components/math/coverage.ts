import type {Random} from "./random.js";

export type Point = readonly [x: number, y: number];

/** How much of a mixture of equal round Gaussians a set of samples reaches. */
export interface Coverage {
  /** Modes with at least one high-quality sample. */
  readonly covered: number;
  /** Share of the samples within `reach` standard deviations of their nearest mode; the papers print it in per cent. */
  readonly highQuality: number;
  /** High-quality samples of each mode. */
  readonly counts: Uint32Array;
}

/** Samples drawn for one reading, and how near a sample must come. Srivastava et al. 2017 (VEEGAN), section 4.1. */
export const metric = {samples: 2500, reach: 3} as const;

/** `count` modes, equally spaced on a circle: angles 2πk/count, k = 0 … count − 1. */
export function ring(count = 8, radius = 1): Point[] {
  return onCircle(count, radius, (k) => (2 * Math.PI * k) / count);
}

/**
 * The same with the angles of `linspace(0, 2π, count)`: first and last angle are the same point, so count − 1 modes are
 * left and one of them is drawn twice as often. A mistake that well-known demonstrations make; here to be looked at.
 */
export function linspaceRing(count = 8, radius = 1): Point[] {
  return onCircle(count, radius, (k) => (2 * Math.PI * k) / (count - 1));
}

/** `side`² modes, `spacing` apart, about the origin. */
export function grid(side = 5, spacing = 2): Point[] {
  const at = (i: number) => spacing * (i - (side - 1) / 2);
  return Array.from({length: side * side}, (_, k) => [at(k % side), at(Math.floor(k / side))]);
}

/** The modes without repetitions, taking points closer than `tolerance` for one. */
export function distinct(modes: readonly Point[], tolerance = 1e-9): Point[] {
  const isFirst = (p: Point, k: number) => !modes.slice(0, k).some((q) => distance(p, q) < tolerance);
  return modes.filter(isFirst);
}

/** `count` samples of the mixture, x and y in turn: a mode by chance, then noise of standard deviation `sd` in both directions. */
export function drawMixture(modes: readonly Point[], sd: number, count: number, random: Random): Float64Array {
  const noise = random.normals(2 * count);
  for (let i = 0; i < count; ++i) {
    const [x, y] = modes[random.integer(0, modes.length - 1)];
    noise[2 * i] = x + sd * noise[2 * i];
    noise[2 * i + 1] = y + sd * noise[2 * i + 1];
  }
  return noise;
}

/**
 * What a perfect generator scores: the share of a round Gaussian in two dimensions within `reach` standard deviations,
 * 1 − exp(−reach²/2) (the distance has a Rayleigh distribution). Modes far apart are taken for granted.
 */
export function perfectHighQuality(reach: number = metric.reach): number {
  return 1 - Math.exp(-(reach ** 2) / 2);
}

/** Of `modes` equally likely modes, how many different ones `samples` independent draws show on average. */
export function expectedDistinct(modes: number, samples: number): number {
  return modes * (1 - (1 - 1 / modes) ** samples);
}

const distance = ([a, b]: Point, [c, d]: Point) => Math.hypot(a - c, b - d);

function onCircle(count: number, radius: number, angle: (k: number) => number): Point[] {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`invalid count: ${count}`);
  return Array.from({length: count}, (_, k) => [radius * Math.cos(angle(k)), radius * Math.sin(angle(k))]);
}
