import {derivative, type LinesDistance, type SidedSlopes} from "../math/parallelLines.js";
import {say} from "../words/say.js";
import {formatNumber} from "./numbers.js";

/** The four distances between the two lines, in the order of the figure; `title` is short enough for a phone. */
export const linesDistances: readonly {key: LinesDistance; name: string; title: string}[] = [
  {key: "kl", name: say("KL, both ways"), title: "KL, nat"},
  {key: "js", name: "JSD", title: "JSD, nat"},
  {key: "tv", name: "TV", title: "TV"},
  {key: "w1", name: say("W₁, in units of x"), title: "W₁"}
];

/** Whether a generator that follows this slope downhill goes anywhere. */
export const hasSlope = (slopes: SidedSlopes): boolean => Math.abs(derivative(slopes)) > 0;

/** The slope in θ, in words: what a generator could do with it. */
export function slopeWords(slopes: SidedSlopes): string {
  const {left, right} = slopes;
  const slope = derivative(slopes);
  if (slope === 0) return say("slope 0: no slope to follow");
  if (!Number.isNaN(slope)) {
    return say(slope > 0 ? "slope {slope}: towards 0, to the left" : "slope {slope}: towards 0, to the right", {
      slope: formatNumber(slope)
    });
  }
  if (Number.isNaN(left)) return say("no slope: ∞ on both sides");
  if (!Number.isFinite(left)) return say("no slope: it jumps here");
  return say("slopes {left} and {right}: the bottom of a V", {left: formatNumber(left), right: formatNumber(right)});
}
