import {normalCdf} from "./erf.js";

/** The x below which N(0, 1) has the share p, 0 < p < 1, by halving an interval down to rounding. Throws `invalid share: 1`. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid share: ${p}`);
  let [low, high] = [-40, 40];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
}
