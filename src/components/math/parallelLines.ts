import {assignment} from "./assignment.js";
import {jsDivergence, klDivergence, totalVariation} from "./divergences.js";

/** Two uniform distributions on upright lines: the data's at 0, the generator's at `theta`. WGAN, Example 1. */
export interface ParallelLines {
  readonly kl: number;
  readonly js: number;
  readonly tv: number;
  readonly w1: number;
}

/** The four distances, each by its general definition, with `count` points of equal weight on each line. */
export function parallelLines(theta: number, count = 16): ParallelLines {
  const points = (x: number) => Array.from({length: count}, (_, i) => [x, (i + 0.5) / count] as const);
  const data = points(0);
  const made = points(theta);
  const keys = [...new Set([...data, ...made].map(String))]; // every point that either of them can show
  const weights = (some: readonly unknown[]) => {
    const own = new Set(some.map(String));
    return keys.map((key) => (own.has(key) ? 1 / count : 0));
  };
  const p = weights(data);
  const q = weights(made);
  const cost = data.map(([x, y]) => made.map(([u, v]) => Math.hypot(x - u, y - v)));
  return {
    kl: klDivergence(p, q),
    js: jsDivergence(p, q),
    tv: totalVariation(p, q),
    w1: assignment(cost).cost / count
  };
}

/** Names of the four distances. */
export type LinesDistance = keyof ParallelLines;

/** Derivatives from the left and from the right; NaN where the distance is ∞ on that side, ±∞ where it jumps. */
export interface SidedSlopes {
  readonly left: number;
  readonly right: number;
}

/**
 * How each of the four distances changes with θ: difference quotients to either side, h = 1e-6. A quotient that grows as h
 * shrinks belongs to a jump, and is ±∞.
 */
export function slopesInTheta(theta: number): Record<LinesDistance, SidedSlopes> {
  const quotients = (side: -1 | 1, h: number) => {
    const [here, there] = [parallelLines(theta, 1), parallelLines(theta + side * h, 1)];
    return (key: LinesDistance) => (side * (there[key] - here[key])) / h;
  };
  const slope = (side: -1 | 1) => {
    const [coarse, fine] = [quotients(side, 1e-3), quotients(side, 1e-6)];
    return (key: LinesDistance) => {
      const isJump = Math.abs(fine(key)) > 10 * Math.abs(coarse(key)) + 1e-3;
      return isJump ? Math.sign(fine(key)) * Infinity : Math.round(1e6 * fine(key)) / 1e6 + 0; // no −0
    };
  };
  const [left, right] = [slope(-1), slope(1)];
  const both = (key: LinesDistance): SidedSlopes => ({left: left(key), right: right(key)});
  return {kl: both("kl"), js: both("js"), tv: both("tv"), w1: both("w1")};
}

/** The derivative, where the two sides agree on a finite one; else NaN. */
export function derivative({left, right}: SidedSlopes): number {
  return left === right && Number.isFinite(left) ? left : NaN;
}
