import {mergeBreaks, type Density} from "./densities.js";
import {densityW1} from "./densityDivergences.js";
import {integrate} from "./integrate.js";
import {leashed, slopesOfPieces} from "./leash1d.js";

/** What critics that are straight between the knots `xs`, and level outside, need of P and Q. */
export interface Passage {
  readonly xs: readonly number[];
  /** ∫ (G − F) dx over each piece, F and G the cumulative distribution functions of P and Q: below 0 where P's mass has to pass to the right. */
  readonly carried: readonly number[];
  readonly w1: number;
}

/** Pieces that carry less are left level by the best critic: it costs no digit that is shown. */
const hardlyAnything = 5e-6;

/** The passage of P to Q over knots `xs` (increasing). By quadrature, to about 1e-9. */
export function passage(p: Density, q: Density, xs: readonly number[]): Passage {
  const breaks = mergeBreaks(p, q);
  const carried = xs.slice(1).map((end, i) => {
    const inside = breaks.filter((cut) => cut > xs[i] && cut < end);
    return integrate((x) => q.cdf(x) - p.cdf(x), [xs[i], ...inside, end], {tolerance: 1e-10}).value;
  });
  return {xs, carried, w1: densityW1(p, q)};
}

/** E_P f − E_Q f = ∫ f′ (G − F) dx of the critic with these values at the knots: exact, by parts. */
export function gapOfKnots(values: readonly number[], {xs, carried}: Passage): number {
  return slopesOfPieces(values, xs).reduce((gap, slope, i) => gap + slope * carried[i], 0);
}

/**
 * The best critic of slope at most K that is straight between the knots, the middle of its range at 0. Its gap is K · W₁
 * if F − G changes sign only at knots, and no mass lies outside them.
 */
export function bestKnots({xs, carried}: Passage, {K = 1} = {}): number[] {
  const values = [0];
  carried.forEach((mass, i) => {
    const direction = Math.abs(mass) < hardlyAnything ? 0 : Math.sign(mass);
    values.push(values[i] + K * direction * (xs[i + 1] - xs[i]));
  });
  const middle = (Math.min(...values) + Math.max(...values)) / 2; // a constant added to f changes no gap
  return values.map((value) => value - middle);
}

/** What a drawn f is worth as a critic of slope K. */
export interface CriticOnLeash {
  /** E_P f − E_Q f of f as drawn. It says nothing of W₁ unless `keepsLeash`. */
  readonly gap: number;
  /** Whether f is nowhere steeper than K. */
  readonly keepsLeash: boolean;
  readonly steepest: number;
  /** For each piece, whether f is steeper there. */
  readonly tooSteep: readonly boolean[];
  /** The largest K-Lipschitz function below f, its gap, and K · W₁, which that never passes. */
  readonly leashed: readonly number[];
  readonly leashedGap: number;
  readonly bound: number;
}

export function criticOnLeash(f: readonly number[], between: Passage, {K = 1} = {}): CriticOnLeash {
  const slopes = slopesOfPieces(f, between.xs).map(Math.abs);
  const tooSteep = slopes.map((slope) => slope > K + 1e-9);
  const below = leashed(f, between.xs, {K});
  return {
    gap: gapOfKnots(f, between),
    keepsLeash: !tooSteep.includes(true),
    steepest: Math.max(0, ...slopes),
    tooSteep,
    leashed: below,
    leashedGap: gapOfKnots(below, between),
    bound: K * between.w1
  };
}
