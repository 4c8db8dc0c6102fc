import {binomial, binomialQuantile} from "./binomial.js";
import {coveredAbove} from "./classShares.js";

/** What the meters of classes read, on average, where every sample is a fresh real digit. */
export interface PerfectGenerator {
  /** Total variation from uniform: not zero, since few samples never divide evenly. */
  readonly distance: number;
  /** Classes covered. */
  readonly covered: number;
  /** Between these two shares each class lies 95 times in 100. */
  readonly bands: readonly (readonly [number, number])[];
}

/**
 * A perfect generator with `n` samples of classes with these `shares` (those of the data): exact, since each class alone is
 * binomial. For equal shares p the distance is ½ Σ E|Xᵢ/n − p|, which De Moivre knew in closed form (1730).
 */
export function perfectGenerator(n: number, shares: Float64Array): PerfectGenerator {
  const classes = Array.from(shares, (share) => binomial(n, Math.min(1, share)));
  const sum = (f: (k: number) => number) =>
    classes.reduce((total, one) => total + one.reduce((part, probability, k) => part + probability * f(k), 0), 0);
  return {
    distance: sum((k) => Math.abs(k / n - 1 / shares.length)) / 2,
    covered: sum((k) => (k / n > coveredAbove + 1e-12 ? 1 : 0)),
    bands: classes.map((one) => [binomialQuantile(one, 0.025) / n, binomialQuantile(one, 0.975) / n])
  };
}
