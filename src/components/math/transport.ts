import {ascending, cumsum} from "d3-array";
import {check} from "./divergences.js";

/**
 * Earth mover's distance W₁ = ∫ |F − G| dx of two lists of probabilities at the places `x` (increasing), in units of x.
 * Vallender 1974.
 */
export function wasserstein1(x: ArrayLike<number>, p: ArrayLike<number>, q: ArrayLike<number>): number {
  check(p, q);
  if (x.length !== p.length) throw new RangeError(`unequal lengths: ${x.length} and ${p.length}`);
  const carried = carry(p, q);
  let total = 0;
  for (let i = 1; i < x.length; ++i) {
    if (!(x[i] > x[i - 1])) throw new RangeError(`places not increasing: ${x[i - 1]}, ${x[i]}`);
    total += Math.abs(carried[i - 1]) * (x[i] - x[i - 1]);
  }
  return total;
}

/** F − G: what has to pass from each place to the next one; below 0 where it passes to the left. */
export function carry(p: ArrayLike<number>, q: ArrayLike<number>): Float64Array {
  return cumsum(Array.from(p, (pi, i) => pi - q[i]));
}

/** W₁ of two samples, each value with the same weight; they may differ in size. */
export function wasserstein1OfSamples(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) throw new RangeError(`empty sample: ${a.length} and ${b.length}`);
  const x = [...new Set([...Array.from(a), ...Array.from(b)])].sort(ascending);
  return wasserstein1(x, shares(a, x), shares(b, x));
}

function shares(sample: ArrayLike<number>, x: readonly number[]): Float64Array {
  const place = new Map(x.map((value, i) => [value, i]));
  const weights = new Float64Array(x.length);
  for (const value of Array.from(sample)) weights[place.get(value)!] += 1 / sample.length;
  return weights;
}

/** `plan[i][j]`: how much goes from place i to place j. Its rows sum to what was there, its columns to what is wanted. */
export type Plan = readonly (readonly number[])[];

/** What a plan costs when a shovelful costs its way: Σ plan[i][j] · |from[i] − to[j]|. */
export function planCost(plan: Plan, from: ArrayLike<number>, to: ArrayLike<number>): number {
  return plan.flatMap((row, i) => row.map((mass, j) => mass * Math.abs(from[i] - to[j]))).reduce((a, b) => a + b, 0);
}

/** The plan on a line that keeps the order: the first of `p` go to the first of `q`. No plan is cheaper. */
export function orderedPlan(p: ArrayLike<number>, q: ArrayLike<number>): number[][] {
  const plan = Array.from(p, () => new Array<number>(q.length).fill(0));
  const wanted = Array.from(q);
  for (let i = 0, j = 0; i < p.length; ++i) {
    for (let left = p[i]; left > 0 && j < q.length;) {
      const mass = Math.min(left, wanted[j]);
      plan[i][j] += mass;
      left -= mass;
      wanted[j] -= mass;
      if (wanted[j] <= 0) ++j;
    }
  }
  return plan;
}
