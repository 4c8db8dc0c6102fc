import {derivative, type LinesDistance, type SidedSlopes} from "../math/parallelLines.js";
import {formatNumber} from "./numbers.js";

/** The four distances between the two lines, in the order of the figure; `title` is short enough for a phone. */
export const linesDistances: readonly {key: LinesDistance; name: string; title: string}[] = [
  {key: "kl", name: "KL, both ways", title: "KL, nat"},
  {key: "js", name: "JSD", title: "JSD, nat"},
  {key: "tv", name: "TV", title: "TV"},
  {key: "w1", name: "W₁, in units of x", title: "W₁"}
];

/** Whether a generator that follows this slope downhill goes anywhere. */
export const hasSlope = (slopes: SidedSlopes): boolean => Math.abs(derivative(slopes)) > 0;

/** The slope in θ, in words: what a generator could do with it. */
export function slopeWords(slopes: SidedSlopes): string {
  const {left, right} = slopes;
  const slope = derivative(slopes);
  if (slope === 0) return "slope 0: no slope to follow";
  if (!Number.isNaN(slope)) return `slope ${formatNumber(slope)}: towards 0, to the ${slope > 0 ? "left" : "right"}`;
  if (Number.isNaN(left)) return "no slope: ∞ on both sides";
  if (!Number.isFinite(left)) return "no slope: it jumps here";
  return `slopes ${formatNumber(left)} and ${formatNumber(right)}: the bottom of a V`;
}
