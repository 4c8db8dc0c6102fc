import {logAdd, mergeBreaks, type Density} from "./densities.js";
import {integrate} from "./integrate.js";

/** A function of x that scores how real x is. */
export type Critic = (x: number) => number;

/** The discriminator that minimises cross-entropy between data p and generator q: p/(p + q). Goodfellow et al. 2014, Prop. 1. */
export function optimalDiscriminator(p: Density, q: Density): Critic {
  return (x) => 1 / (1 + Math.exp(q.logPdf(x) - p.logPdf(x)));
}

/**
 * What a GAN's generator then minimises, E_p log D + E_q log(1 − D) at the best D, by its definition:
 * it equals 2 JSD − 2 ln 2. Goodfellow et al. 2014, Theorem 1.
 */
export function valueAtBestDiscriminator(p: Density, q: Density): number {
  const term = (mine: Density, other: Density) => (x: number) => {
    const log = mine.logPdf(x);
    return log === -Infinity ? 0 : -Math.exp(log) * logAdd(0, other.logPdf(x) - log); // log(1 + q/p), no overflow
  };
  const gain = (x: number) => term(p, q)(x) + term(q, p)(x);
  return integrate(gain, mergeBreaks(p, q), {tolerance: 1e-9}).value;
}

/**
 * The best critic of slope at most `K` on the line, as a table over `xs`: it climbs with slope K where the generator's
 * mass still has to move right (G > F), falls where left, and is level where nothing passes. Its gap is K · W₁.
 */
export function optimalCritic(p: Density, q: Density, xs: readonly number[], {K = 1} = {}): number[] {
  const values = [0];
  for (let i = 1; i < xs.length; ++i) {
    const middle = (xs[i] + xs[i - 1]) / 2;
    const carried = q.cdf(middle) - p.cdf(middle);
    const direction = Math.abs(carried) < 1e-9 ? 0 : Math.sign(carried);
    values.push(values[i - 1] + K * direction * (xs[i] - xs[i - 1]));
  }
  return values;
}

/** What a critic tells apart: E_p f − E_q f. `breaks`: where f has kinks. At most K · W₁ for a critic of slope K. */
export function gap(f: Critic, p: Density, q: Density, {breaks = []}: {breaks?: readonly number[]} = {}): number {
  const cuts = [...mergeBreaks(p, q), ...breaks].sort((a, b) => a - b);
  return integrate((x) => f(x) * (p.pdf(x) - q.pdf(x)), cuts, {tolerance: 1e-9}).value;
}

/** The same of a critic given by its values at `xs`, straight in between: to second order in their spacing. */
export function gapOfTable(values: readonly number[], xs: readonly number[], p: Density, q: Density): number {
  let total = 0;
  for (let i = 1; i < xs.length; ++i) {
    const extra = p.cdf(xs[i]) - p.cdf(xs[i - 1]) - (q.cdf(xs[i]) - q.cdf(xs[i - 1]));
    total += (extra * (values[i] + values[i - 1])) / 2;
  }
  return total;
}
