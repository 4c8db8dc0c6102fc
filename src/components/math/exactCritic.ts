import {bisectRight} from "d3-array";
import {bisect} from "./bisect.js";
import {optimalCritic, type Critic} from "./critics.js";
import {mergeBreaks, type Density} from "./densities.js";

/**
 * The best critic of slope 1 as a function with its kinks exact, so that it can be integrated; level outside of them.
 * `optimalCritic` gives the values; the kinks, where F = G, are found by bisection between `cells` places a piece.
 */
export function exactCritic(p: Density, q: Density, {cells = 16} = {}): {f: Critic; kinks: readonly number[]} {
  const carried = (x: number) => q.cdf(x) - p.cdf(x);
  const breaks = [...new Set(mergeBreaks(p, q))]; // a place that comes twice would hide its kink
  const fine = breaks.flatMap((low, i) =>
    Array.from({length: cells}, (_, j) => low + (((breaks[i + 1] ?? low) - low) * j) / cells)
  );
  const xs = [...new Set(fine.flatMap((x, i) => [x, ...crossing(carried, x, fine[i + 1])]))];
  const values = optimalCritic(p, q, xs);
  const kept = xs.map((_, i) => i).filter((i) => isKink(xs, values, i));
  const kinks = kept.map((i) => xs[i]);
  const heights = kept.map((i) => values[i]);
  return {f: (x) => straight(kinks, heights, x), kinks};
}

/** Where `carried` changes its sign between `low` and `high`, if it does. */
function crossing(carried: (x: number) => number, low: number, high = low): number[] {
  if (!(carried(low) * carried(high) < 0)) return [];
  const sign = Math.sign(carried(low));
  return [bisect((x) => Math.sign(carried(x)) === sign, low, high)[0]];
}

function isKink(xs: readonly number[], values: readonly number[], i: number): boolean {
  if (i === 0 || i === xs.length - 1) return true;
  const before = (values[i] - values[i - 1]) * (xs[i + 1] - xs[i]);
  const after = (values[i + 1] - values[i]) * (xs[i] - xs[i - 1]);
  return Math.abs(before - after) > 1e-12;
}

/** The polygon through (xs, values) at x; level beyond its ends. */
function straight(xs: readonly number[], values: readonly number[], x: number): number {
  const i = Math.min(Math.max(bisectRight(xs, x), 1), xs.length - 1);
  const share = Math.min(Math.max((x - xs[i - 1]) / (xs[i] - xs[i - 1]), 0), 1);
  return share === 0 || !(xs[i] > xs[i - 1]) ? values[i - 1] : values[i - 1] + share * (values[i] - values[i - 1]);
}
