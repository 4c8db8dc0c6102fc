import {bisect} from "./bisect.js";
import {logAdd, mergeBreaks, type Density} from "./densities.js";
import {integrate, type Integral} from "./integrate.js";

/** What a distance adds up along the line: its integral over x is the distance. */
export type Integrand = (p: Density, q: Density, x: number) => number;

/** p log(p/q) at x: below 0 where p < q, ∞ where q = 0 < p. */
export const klIntegrand: Integrand = (p, q, x) => {
  const logP = p.logPdf(x);
  const logQ = q.logPdf(x);
  if (logP === -Infinity) return 0;
  return logQ === -Infinity ? Infinity : Math.exp(logP) * (logP - logQ); // p may be too small for a number: 0 · ∞
};

/** ½ p log(p/m) + ½ q log(q/m) at x, m = (p + q)/2: never below 0. */
export const jsIntegrand: Integrand = (p, q, x) => {
  const logP = p.logPdf(x);
  const logQ = q.logPdf(x);
  const logM = logAdd(logP, logQ) - Math.LN2;
  const half = (log: number) => (log === -Infinity ? 0 : (Math.exp(log) * (log - logM)) / 2);
  return half(logP) + half(logQ);
};

/** ½ |p − q| at x. */
export const tvIntegrand: Integrand = (p, q, x) => Math.abs(p.pdf(x) - q.pdf(x)) / 2;

/** |F − G| at x, F and G the cumulative distribution functions: the earth that has to pass x. */
export const w1Integrand: Integrand = (p, q, x) => Math.abs(p.cdf(x) - q.cdf(x));

/** What the integrands that are sizes are the size of: they have a kink where it changes its sign. */
const signed = new Map<Integrand, Integrand>([
  [tvIntegrand, (p, q, x) => p.pdf(x) - q.pdf(x)],
  [w1Integrand, (p, q, x) => p.cdf(x) - q.cdf(x)]
]);

/** The integral of `integrand` over the line, by quadrature to `tolerance`; ∞ where the integrand is. */
export function distance(integrand: Integrand, p: Density, q: Density, {tolerance = 1e-9} = {}): Integral {
  const breaks = mergeBreaks(p, q);
  const difference = signed.get(integrand);
  const kinks = difference ? signChanges((x) => difference(p, q, x), breaks) : [];
  return integrate((x) => integrand(p, q, x), kinks.length ? [...breaks, ...kinks].sort((a, b) => a - b) : breaks, {
    tolerance
  });
}

/** A place in each piece at whose ends f has different signs, by halving: quadrature is fooled by a kink inside a piece. */
function signChanges(f: (x: number) => number, breaks: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < breaks.length; ++i) {
    const [low, high] = [breaks[i - 1], breaks[i]];
    if (f(low) * f(high) >= 0) continue;
    const rises = f(high) > 0;
    found.push(bisect((x) => f(x) > 0 !== rises, low, high)[1]);
  }
  return found;
}

/** KL(p‖q) of two densities, in nats. */
export const densityKl = (p: Density, q: Density) => distance(klIntegrand, p, q).value;

/** JSD of two densities, in nats. */
export const densityJs = (p: Density, q: Density) => distance(jsIntegrand, p, q).value;

/** Total variation of two densities. */
export const densityTv = (p: Density, q: Density) => distance(tvIntegrand, p, q).value;

/** W₁ = ∫ |F − G| dx of two densities, in units of x. Vallender 1974. */
export const densityW1 = (p: Density, q: Density) => distance(w1Integrand, p, q).value;
