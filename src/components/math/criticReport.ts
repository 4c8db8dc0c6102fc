import {gap, gapOfTable, optimalCritic, optimalDiscriminator} from "./critics.js";
import {densityW1} from "./densityDivergences.js";
import {shapeDensity, type Pair} from "./shapes.js";

/** What a discriminator and a critic, each the best of its kind, say about a pair. */
export interface CriticReport {
  /** d/dx, at the generator's mean, of D, of the generator's minimax loss log(1 − D) and its non-saturating −log D, and of the critic f. */
  readonly slopeOfD: number;
  readonly slopeOfMinimax: number;
  readonly slopeOfNonSaturating: number;
  readonly slopeOfCritic: number;
  /** E_p f − E_q f of the best critic of slope K, and K · W₁, which bounds it. */
  readonly gap: number;
  readonly bound: number;
  /** E_p D − E_q D. */
  readonly gapOfD: number;
}

/**
 * What the best D, p/(p + q), and the best critic f of slope `K` say about a pair. With t = log(p/q), D's logit, and t′ from
 * central differences: D′ = D (1 − D) t′, (log(1 − D))′ = −D t′, (−log D)′ = −(1 − D) t′. Goodfellow et al. 2014, section 3.
 */
export function criticReport(pair: Pair, K = 1): CriticReport {
  const p = shapeDensity(pair.p);
  const q = shapeDensity(pair.q);
  const D = optimalDiscriminator(p, q);
  const at = q.mean;
  const h = 1e-4;
  const logit = (x: number) => p.logPdf(x) - q.logPdf(x);
  const slopeOfLogit = (logit(at + h) - logit(at - h)) / (2 * h);
  const xs = Array.from({length: 4001}, (_, i) => -20 + i / 100);
  const f = optimalCritic(p, q, xs, {K});
  return {
    slopeOfD: D(at) * (1 - D(at)) * slopeOfLogit,
    slopeOfMinimax: -D(at) * slopeOfLogit,
    slopeOfNonSaturating: -(1 - D(at)) * slopeOfLogit,
    slopeOfCritic: optimalCritic(p, q, [at - h, at + h], {K})[1] / (2 * h),
    gap: gapOfTable(f, xs, p, q),
    bound: K * densityW1(p, q),
    gapOfD: gap(D, p, q)
  };
}
