import {halfAndHalf, type Density} from "./densities.js";
import {densityJs, densityKl, densityTv, densityW1} from "./densityDivergences.js";
import {bestLogit, crossEntropy, hingeLoss, nonSaturatingLoss, wassersteinLoss} from "./discriminatorLosses.js";
import {exactCritic} from "./exactCritic.js";

/** One number for each loss, at the best D or critic of its own. */
export interface BestLosses {
  /** The game's value E_p log D + E_q log(1 − D), and D's cross-entropy, which is minus half of it. */
  readonly value: number;
  readonly crossEntropy: number;
  readonly hinge: number;
  readonly wasserstein: number;
  /** The generator's −E_q log D at the D that is best by cross-entropy. */
  readonly nonSaturating: number;
}

/** Each loss by its own definition: the best D put into it, the expectations by quadrature, good to 1e-8. */
export function lossesAtBest(p: Density, q: Density): BestLosses {
  const logit = bestLogit(p, q);
  const {f, kinks} = exactCritic(p, q);
  const bce = crossEntropy(logit, p, q);
  return {
    value: -2 * bce,
    crossEntropy: bce,
    hinge: hingeLoss((x) => Math.sign(logit(x)), p, q),
    wasserstein: wassersteinLoss(f, p, q, {kinks}),
    nonSaturating: nonSaturatingLoss(logit, p, q)
  };
}

/**
 * The same by distances: 2 JSD − 2 ln 2, ln 2 − JSD, 2 (1 − TV), −W₁ and ln 2 + KL(Q‖P) − KL(Q‖M), M = (P + Q)/2.
 * Goodfellow et al. 2014, Theorem 1; the last by −log D* = log(q/p) − log(q/m) + ln 2.
 */
export function lossesByDistance(p: Density, q: Density): BestLosses {
  const js = densityJs(p, q);
  const reverse = densityKl(q, p);
  return {
    value: 2 * js - 2 * Math.LN2,
    crossEntropy: Math.LN2 - js,
    hinge: 2 * (1 - densityTv(p, q)),
    wasserstein: -densityW1(p, q),
    nonSaturating: Math.LN2 + (reverse === Infinity ? reverse : reverse - densityKl(q, halfAndHalf(p, q)))
  };
}

/** Cross-entropy of a dead D, ½ everywhere: ln 2, whatever P and Q are. */
export const lossOfDeadD = (p: Density, q: Density) => crossEntropy(() => 0, p, q);
