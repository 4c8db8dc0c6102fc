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
