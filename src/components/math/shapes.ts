import {gaussian, halfAndHalf, uniform, type Density} from "./densities.js";

export const kinds = ["gaussian", "box", "bumps"] as const;

/** A density that a reader can drag: what it looks like, where it stands, how wide it is. */
export interface Shape {
  readonly kind: (typeof kinds)[number];
  readonly mean: number;
  /** Gaussian: standard deviation; box: half of its side; two bumps: half of the gap between them. */
  readonly width: number;
}

/** The two densities of a comparison: `p` is the data's, `q` the generator's. */
export interface Pair {
  readonly p: Shape;
  readonly q: Shape;
}

/** The density of a shape. Two bumps are Gaussians at mean ± width, each with a quarter of the width as standard deviation. */
export function shapeDensity({kind, mean, width}: Shape): Density {
  if (kind === "gaussian") return gaussian(mean, width);
  if (kind === "box") return uniform(tidy(mean - width), tidy(mean + width));
  return halfAndHalf(gaussian(mean - width, width / 4), gaussian(mean + width, width / 4));
}

/** .3 − .2 is .09999999999999998: a sliver where one box ends before the other would make KL infinite. */
const tidy = (x: number) => Math.round(x * 1e9) / 1e9;
