import {grid, metric, perfectHighQuality, ring, type Coverage, type Point} from "./coverage.js";
import {normalsInto, random, type Random} from "./random.js";

export const targetNames = ["ring", "grid", "moons", "roll", "uneven", "drawn"] as const;
export type TargetName = (typeof targetNames)[number];

/**
 * A distribution of points in the plane: a place by chance, then round Gaussian jitter. Its parts can be counted.
 * All fit in [−extent, extent]².
 */
export interface Target {
  readonly name: TargetName;
  /** Places that samples should be near: the modes of a mixture, or a dense row of points along a curve. */
  readonly places: readonly Point[];
  /** Part (mode, or stretch of the curve) of each place; parts are counted as "modes". */
  readonly partOf: readonly number[];
  /** Probability of each part; uniform but for "uneven", and "drawn" with repeated points. */
  readonly weights: readonly number[];
  /** Standard deviation of the jitter around a place. */
  readonly sd: number;
  readonly extent: number;
  /** `count` points, x and y in turn. */
  draw(count: number, random: Random): Float64Array<ArrayBuffer>;
  /** The same into an array of 2 · count numbers. */
  fill(values: Float64Array, random: Random): void;
}

export interface TargetOptions {
  /** Of "ring" and "uneven"; 8. */
  readonly modes?: number;
  /** `targetSds` × scale if left out. */
  readonly sd?: number;
  /** Of "drawn": 1 to 200. Repeated points weigh more. */
  readonly points?: readonly Point[];
  /** Multiplies all places and the default sd; 1. With 4 the grid is the papers' own, {−4 … 4}² with sd .05. */
  readonly scale?: number;
}

/** The jitter that each target has by itself. The papers' ring has .01; .05 can be seen. The grid's is theirs over 4. */
export const targetSds: Readonly<Record<TargetName, number>> = {
  ring: 0.05,
  grid: 0.05 / 4,
  moons: 0.05,
  roll: 0.04,
  uneven: 0.05,
  drawn: 0.05
};

/** Points that a reader may draw. */
export const mostDrawn = 200;

type Parts = Pick<Target, "places" | "partOf" | "weights">;

/**
 * The target of that name: `ring`, `modes` modes on a circle of radius 1; `grid`, {−1, −.5, 0, .5, 1}², the papers'
 * over 4 (Srivastava et al. 2017, section 4.1); `moons`, two half circles; `roll`, a spiral; `uneven`, the ring with
 * weights as 1 : ½ : ⅓ …; `drawn`, the points given. Throws `invalid …` for what can't be drawn from.
 */
export function target(name: TargetName, options: TargetOptions = {}): Target {
  const {modes = 8, points = [], scale = 1} = options;
  const {sd = targetSds[name] * scale} = options;
  if (!targetNames.includes(name)) throw new RangeError(`invalid target: ${name}`);
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`invalid scale: ${scale}`);
  if (!(sd > 0 && sd < Infinity)) throw new RangeError(`invalid sd: ${sd}`);
  const {places, partOf, weights} = makers[name]({modes, points});
  const scaled = scale === 1 ? places : places.map(([x, y]): Point => [scale * x, scale * y]);
  const fill = filler(scaled, name === "uneven" ? weights : undefined, sd);
  return {
    ...{name, places: scaled, partOf, weights, sd, extent: extentOf(scaled, sd, scale), fill},
    draw(count, random) {
      const values = new Float64Array(2 * count);
      fill(values, random);
      return values;
    }
  };
}

/** Coverage of a target's parts by samples (x and y in turn): within 3 sd of the nearest place. Srivastava et al. 2017, section 4.1. */
export function coverageOf(samples: ArrayLike<number>, {places, partOf, weights, sd}: Target): Coverage {
  const xs = Float64Array.from(places, ([x]) => x);
  const ys = Float64Array.from(places, ([, y]) => y);
  const counts = new Uint32Array(weights.length);
  let good = 0;
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const k = nearestPlace(samples[i], samples[i + 1], xs, ys);
    if (!(Math.hypot(samples[i] - xs[k], samples[i + 1] - ys[k]) <= metric.reach * sd)) continue;
    ++good;
    ++counts[partOf[k]];
  }
  return {covered: counts.filter((count) => count > 0).length, highQuality: good / (samples.length / 2), counts};
}

/**
 * The high-quality share of a perfect generator: 1 − exp(−9/2) where the places are far apart (6 sd), else, for curves
 * above all, by 50,000 seeded samples.
 */
export function perfectQuality(target: Target): number {
  const apart = target.places.every((p, i) =>
    target.places.every((q, j) => i >= j || Math.hypot(p[0] - q[0], p[1] - q[1]) >= 2 * metric.reach * target.sd)
  );
  return apart ? perfectHighQuality() : coverageOf(target.draw(50_000, random(0, 7)), target).highQuality;
}

const makers: Record<TargetName, (options: {modes: number; points: readonly Point[]}) => Parts> = {
  ring: ({modes}) => mixture(ring(modes)),
  grid: () => mixture(grid(5, 0.5)),
  uneven: ({modes}) => ({...mixture(ring(modes)), weights: shares(Array.from({length: modes}, (_, k) => 1 / (k + 1)))}),
  moons: () => curve(200, 8, moon),
  roll: () => curve(200, 8, spiral),
  drawn: ({points}) => drawn(points)
};

/** Every place is a part of its own, all equally likely. */
function mixture(places: readonly Point[]): Parts {
  return {places, partOf: places.map((_, k) => k), weights: places.map(() => 1 / places.length)};
}

/** `count` places along a curve of parameter 0 … 1, in `parts` stretches of equally many. */
function curve(count: number, parts: number, at: (t: number) => Point): Parts {
  const index = Array.from({length: count}, (_, i) => i);
  return {
    places: index.map((i) => at((i + 0.5) / count)),
    partOf: index.map((i) => Math.floor((i * parts) / count)),
    weights: Array<number>(parts).fill(1 / parts)
  };
}

/** The upper moon, then the lower one, each from left to right; x from −1.125 to 1.125. */
function moon(t: number): Point {
  const angle = Math.PI * (1 - ((2 * t) % 1));
  const [x, y] = t < 0.5 ? [Math.cos(angle), Math.sin(angle)] : [1 + Math.cos(angle), 0.5 - Math.sin(angle)];
  return [0.75 * (x - 0.5), 0.75 * (y - 0.25)];
}

/** One and a half turns of an Archimedean spiral from radius .25 to 1.15, at equal lengths. */
function spiral(t: number): Point {
  const [inner, outer] = [0.25, 1.15];
  const r = Math.sqrt(inner ** 2 + t * (outer ** 2 - inner ** 2)); // length grows nearly as the radius squared
  const angle = 3 * Math.PI * ((r - inner) / (outer - inner));
  return [r * Math.cos(angle), r * Math.sin(angle)];
}

function drawn(points: readonly Point[]): Parts {
  if (points.length < 1 || points.length > mostDrawn)
    throw new RangeError(`invalid number of points: ${points.length}`);
  const odd = points.find(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y));
  if (odd) throw new RangeError(`invalid point: ${odd.join(", ")}`);
  const parts = new Map<string, number>();
  const partOf = points.map(([x, y]) => {
    const key = `${x + 0},${y + 0}`;
    if (!parts.has(key)) parts.set(key, parts.size);
    return parts.get(key)!;
  });
  const counts = Array.from(parts, (_, k) => partOf.filter((part) => part === k).length);
  return {places: points, partOf, weights: shares(counts)};
}

const shares = (counts: readonly number[]) => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
};

/** Jitter first, then the places, so that a ring's points are those of `drawMixture`. */
function filler(places: readonly Point[], chances: readonly number[] | undefined, sd: number): Target["fill"] {
  const xs = Float64Array.from(places, ([x]) => x);
  const ys = Float64Array.from(places, ([, y]) => y);
  const last = places.length - 1;
  return (values, random) => {
    normalsInto(values, random);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const k = chances ? byChance(chances, random.uniform()) : random.integer(0, last);
      values[i] = xs[k] + sd * values[i];
      values[i + 1] = ys[k] + sd * values[i + 1];
    }
  };
}

/** The first k whose chances so far exceed u. */
function byChance(chances: readonly number[], u: number): number {
  let k = 0;
  for (let left = u - chances[0]; left >= 0 && k < chances.length - 1; left -= chances[++k]);
  return k;
}

function nearestPlace(x: number, y: number, xs: Float64Array, ys: Float64Array): number {
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < xs.length; ++k) {
    const square = (x - xs[k]) * (x - xs[k]) + (y - ys[k]) * (y - ys[k]);
    if (square < least) {
      least = square;
      best = k;
    }
  }
  return best;
}

/** Room for every place and 4 sd around it, at least 1.5 times the scale. */
function extentOf(places: readonly Point[], sd: number, scale: number): number {
  return Math.max(1.5 * scale, ...places.map(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) + 4 * sd));
}
