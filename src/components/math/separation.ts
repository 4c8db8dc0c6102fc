import {distance, type Integrand} from "./densityDivergences.js";
import {shapeDensity, type Pair} from "./shapes.js";

/** The same two shapes with this between where they stand; the generator's stays on its side of the data's (on the right if on neither). */
export function apart({p, q}: Pair, separation: number): Pair {
  const side = q.mean < p.mean ? -1 : 1;
  return {p, q: {...q, mean: p.mean + side * separation}};
}

/** How far apart the two stand; never below 0. */
export function separation({p, q}: Pair): number {
  return Math.abs(q.mean - p.mean);
}

/** How far apart the means of the two densities are: W₁ is never less. */
export function meansApart({p, q}: Pair): number {
  return Math.abs(shapeDensity(q).mean - shapeDensity(p).mean);
}

/** One number of a pair that a figure can sweep, from `low` to `high`. */
export interface Way {
  readonly low: number;
  readonly high: number;
  read(pair: Pair): number;
  /** The pair with another value of it, all else kept. */
  set(pair: Pair, value: number): Pair;
}

/** How far apart the two stand, the generator's width, and the share of its right bump. */
export const ways = {
  separation: {low: 0, high: 8, read: separation, set: apart},
  width: {low: 0.3, high: 2, read: ({q}) => q.width, set: ({p, q}, width) => ({p, q: {...q, width}})},
  weight: {low: 0, high: 1, read: ({q}) => q.weight ?? 0.5, set: ({p, q}, weight) => ({p, q: {...q, weight}})}
} as const satisfies Record<string, Way>;

/** One distance of a pair, its integrand given. */
export function pairDistance(integrand: Integrand, {p, q}: Pair, {tolerance = 1e-9} = {}): number {
  return distance(integrand, shapeDensity(p), shapeDensity(q), {tolerance}).value;
}

/** The distance at each of `values` of what is swept, all else of the pair kept. */
export function sweep(
  integrand: Integrand,
  pair: Pair,
  values: readonly number[],
  {way = ways.separation, tolerance = 1e-5}: {way?: Way; tolerance?: number} = {}
): number[] {
  return values.map((value) => pairDistance(integrand, way.set(pair, value), {tolerance}));
}

/**
 * How fast the distance grows if what is swept grows: the right-hand derivative, by the three-point rule with h = .001; at the
 * end of the sweep the left-hand one. NaN where the distance is ∞: there is no slope to follow.
 */
export function slopeAlong(integrand: Integrand, pair: Pair, way: Way): number {
  const at = way.read(pair);
  const h = at + 2e-3 > way.high && at <= way.high ? -1e-3 : 1e-3;
  const [a, b, c] = [0, h, 2 * h].map((more) => pairDistance(integrand, way.set(pair, at + more), {tolerance: 1e-10}));
  return (4 * b - 3 * a - c) / (2 * h);
}
