import type {Shape} from "../../math/shapes.js";
import {formatNumber as n, formatPercent} from "../numbers.js";

/** What a density looks like, in words. */
export function shapeWords({kind, mean, width, weight = 0.5}: Shape): string {
  if (kind === "gaussian") return `a Gaussian with mean ${n(mean)} and standard deviation ${n(width)}`;
  if (kind === "box") return `a box from ${n(mean - width)} to ${n(mean + width)}`;
  if (kind === "bars") return `bars drawn by hand, each ${n(width)} wide, around ${n(mean)}`;
  const share = weight === 0.5 ? "of equal mass" : `the right one with ${formatPercent(weight)} of the mass`;
  return `two bumps at ${n(mean - width)} and ${n(mean + width)}, ${share}`;
}
