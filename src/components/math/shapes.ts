import {barsDensity} from "./bars.js";
import {gaussian, uniform, type Density} from "./densities.js";
import {mixture} from "./mixture.js";
import {tidy} from "./tidy.js";

export const kinds = ["gaussian", "box", "bumps", "bars"] as const;

/** A density that a reader can drag: what it looks like, where it stands, how wide it is. */
export interface Shape {
  readonly kind: (typeof kinds)[number];
  /** Where it stands: its mean, or the middle between two bumps or of all bars. */
  readonly mean: number;
  /** Gaussian: standard deviation; box: half of its side; two bumps: half of the gap between them; bars: width of one. */
  readonly width: number;
  /** Two bumps: share of the right one, from 0 to 1; ½ if left out. */
  readonly weight?: number;
  /** Bars: their heights, in any unit, since their area becomes 1; all equal if left out. */
  readonly bars?: readonly number[];
}

/** The two densities of a comparison: `p` is the data's, `q` the generator's. */
export interface Pair {
  readonly p: Shape;
  readonly q: Shape;
}

/** The density of a shape. Two bumps are Gaussians at mean ± width, each with a quarter of the width as standard deviation. */
export function shapeDensity({kind, mean, width, weight = 0.5, bars = level}: Shape): Density {
  if (kind === "gaussian") return gaussian(mean, width);
  if (kind === "box") return uniform(tidy(mean - width), tidy(mean + width));
  if (kind === "bars") return barsDensity(bars, mean, width);
  return mixture(gaussian(mean - width, width / 4), gaussian(mean + width, width / 4), weight);
}

/** As many bars as a reader can draw. */
export const barCount = 14;
const level = Array<number>(barCount).fill(1);
