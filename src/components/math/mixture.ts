import {logAdd, mergeBreaks, type Density} from "./densities.js";

/** The density (1 − share) a + share b: of `share` of the mass, from 0 to 1, `b` is the source. */
export function mixture(a: Density, b: Density, share: number): Density {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}`);
  const mix = (x: number, y: number) => (1 - share) * x + share * y;
  return {
    pdf: (x) => mix(a.pdf(x), b.pdf(x)),
    logPdf: (x) => logAdd(a.logPdf(x) + Math.log(1 - share), b.logPdf(x) + Math.log(share)),
    cdf: (x) => mix(a.cdf(x), b.cdf(x)),
    mean: mix(a.mean, b.mean),
    breaks: mergeBreaks(a, b)
  };
}
