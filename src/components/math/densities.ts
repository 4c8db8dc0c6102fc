import {normalCdf} from "./erf.js";

/** A probability density on the line, with what the distances need of it. */
export interface Density {
  pdf(x: number): number;
  /** log pdf: finite where pdf is too small for a number, −∞ only where it is exactly 0. */
  logPdf(x: number): number;
  cdf(x: number): number;
  readonly mean: number;
  /** Where to cut the line before integrating: jumps, and a few widths around each bump; increasing; no mass to speak of outside. */
  readonly breaks: readonly number[];
}

/** In standard deviations; outside ±10 a normal density has 2e-23 of its mass. */
const cuts = [-10, -6, -4, -2.5, -1.2, 0, 1.2, 2.5, 4, 6, 10];

/** N(mean, sd²). */
export function gaussian(mean: number, sd: number): Density {
  if (!(sd > 0)) throw new RangeError(`invalid standard deviation: ${sd}`);
  const logPdf = (x: number) => -0.5 * ((x - mean) / sd) ** 2 - Math.log(sd * Math.sqrt(2 * Math.PI));
  return {
    pdf: (x) => Math.exp(logPdf(x)),
    logPdf,
    cdf: (x) => normalCdf((x - mean) / sd),
    mean,
    breaks: cuts.map((cut) => mean + cut * sd)
  };
}

/** The uniform density on [low, high]. */
export function uniform(low: number, high: number): Density {
  if (!(low < high)) throw new RangeError(`invalid interval: ${low} to ${high}`);
  const height = 1 / (high - low);
  const pdf = (x: number) => (x < low || x > high ? 0 : height);
  return {
    pdf,
    logPdf: (x) => Math.log(pdf(x)),
    cdf: (x) => Math.min(Math.max((x - low) * height, 0), 1),
    mean: (low + high) / 2,
    breaks: [low, high]
  };
}

/** Half of the mass from `a`, half from `b`. */
export function halfAndHalf(a: Density, b: Density): Density {
  return {
    pdf: (x) => (a.pdf(x) + b.pdf(x)) / 2,
    logPdf: (x) => logAdd(a.logPdf(x), b.logPdf(x)) - Math.LN2,
    cdf: (x) => (a.cdf(x) + b.cdf(x)) / 2,
    mean: (a.mean + b.mean) / 2,
    breaks: mergeBreaks(a, b)
  };
}

/** The cuts of both, in order: between two of them neither density jumps. */
export function mergeBreaks(a: Density, b: Density): readonly number[] {
  return [...a.breaks, ...b.breaks].sort((x, y) => x - y);
}

/** log(eᵃ + eᵇ), without overflow. */
export function logAdd(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === -Infinity ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
}
