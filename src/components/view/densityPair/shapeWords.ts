import type {Shape} from "../../math/shapes.js";
import {say} from "../../words/say.js";
import {formatNumber as n, formatPercent} from "../numbers.js";

/** What a density looks like, in words. */
export function shapeWords({kind, mean, width, weight = 0.5}: Shape): string {
  if (kind === "gaussian")
    return say("a Gaussian with mean {mean} and standard deviation {deviation}", {mean: n(mean), deviation: n(width)});
  if (kind === "bars")
    return say("bars drawn by hand, each {width} wide, around {middle}", {width: n(width), middle: n(mean)});
  const ends = {left: n(mean - width), right: n(mean + width)};
  if (kind === "box") return say("a box from {left} to {right}", ends);
  if (weight === 0.5) return say("two bumps at {left} and {right}, of equal mass", ends);
  const share = formatPercent(weight);
  return say("two bumps at {left} and {right}, the right one with {share} of the mass", {...ends, share});
}
