import {gap, type Critic} from "./critics.js";
import {mergeBreaks, type Density} from "./densities.js";
import {integrate} from "./integrate.js";
import {softplus} from "./logistic.js";

/** E_p of what a loss says at real points plus E_q of what it says at generated ones, by quadrature; no mass, no loss. */
function expected(real: Critic, fake: Critic, p: Density, q: Density): number {
  const part = (weight: number, loss: number) => (weight === 0 ? 0 : weight * loss); // 0 · ∞ where there is no mass
  const integrand = (x: number) => part(p.pdf(x), real(x)) + part(q.pdf(x), fake(x));
  return integrate(integrand, mergeBreaks(p, q), {tolerance: 1e-9}).value;
}

/** The logit of the best D: log p/q; ±∞ where only one of them has mass, 0 where neither has. */
export const bestLogit =
  (p: Density, q: Density): Critic =>
  (x) => {
    const [logP, logQ] = [p.logPdf(x), q.logPdf(x)];
    return logP === logQ ? 0 : logP - logQ;
  };

/** Binary cross-entropy in nats, the mean of its halves: −½ E_p log D − ½ E_q log(1 − D), from the logit of D. */
export function crossEntropy(logit: Critic, p: Density, q: Density): number {
  return expected((x) => softplus(-logit(x)) / 2, (x) => softplus(logit(x)) / 2, p, q); // prettier-ignore
}

/** The hinge loss E_p max(0, 1 − D) + E_q max(0, 1 + D). Lim & Ye 2017; Miyato et al. 2018, eq. 16. */
export function hingeLoss(D: Critic, p: Density, q: Density): number {
  return expected((x) => Math.max(0, 1 - D(x)), (x) => Math.max(0, 1 + D(x)), p, q); // prettier-ignore
}

/** The critic's loss E_q f − E_p f; `kinks`: where f has them. Arjovsky et al. 2017. */
export function wassersteinLoss(f: Critic, p: Density, q: Density, {kinks = []}: {kinks?: readonly number[]} = {}) {
  return -gap(f, p, q, {breaks: kinks});
}

/** The generator's loss −E_q log D in nats, from the logit of D; ∞ where D is sure of a fake. */
export function nonSaturatingLoss(logit: Critic, p: Density, q: Density): number {
  return expected(() => 0, (x) => softplus(-logit(x)), p, q); // prettier-ignore
}
