import {distance, type Integrand} from "./densityDivergences.js";
import {shapeDensity, type Pair} from "./shapes.js";

/** The same two shapes, the generator's `separation` to the right of the data's. */
export function apart({p, q}: Pair, separation: number): Pair {
  return {p, q: {...q, mean: p.mean + separation}};
}

/** How far apart the means are; never below 0. */
export function separation({p, q}: Pair): number {
  return Math.abs(q.mean - p.mean);
}

/** One distance of a pair, its integrand given. */
export function pairDistance(integrand: Integrand, {p, q}: Pair, {tolerance = 1e-9} = {}): number {
  return distance(integrand, shapeDensity(p), shapeDensity(q), {tolerance}).value;
}

/** The distance at each of `separations`, shapes and widths kept. Every shape is symmetric, so the side does not matter. */
export function sweep(integrand: Integrand, pair: Pair, separations: readonly number[]): number[] {
  return separations.map((s) => pairDistance(integrand, apart(pair, s), {tolerance: 1e-5}));
}

/**
 * How fast the distance grows if the two move further apart: the right-hand derivative, by the three-point rule with
 * h = .001. NaN where the distance is ∞: there is no slope to follow.
 */
export function slopeApart(integrand: Integrand, pair: Pair): number {
  const h = 1e-3;
  const s = separation(pair);
  const [a, b, c] = [0, h, 2 * h].map((more) => pairDistance(integrand, apart(pair, s + more), {tolerance: 1e-10}));
  return (4 * b - 3 * a - c) / (2 * h);
}
