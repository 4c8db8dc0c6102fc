import {sigmoid, softplus} from "./logistic.js";

/** A loss at one sample as a function of what D says there, and its derivative. */
export interface SampleLoss {
  loss(t: number): number;
  slope(t: number): number;
}

/**
 * What a generator minimises at one of its samples. t is the logit of D for the two cross-entropy losses, with D = 1/(1 + e⁻ᵗ); D's output for the hinge loss, the critic's value
 * for Wasserstein's. Goodfellow et al. 2014, §3; Miyato et al. 2018, eq. 17; Arjovsky et al. 2017, §3.
 */
export const generatorLosses = {
  /** log(1 − D): level where D is sure of a fake. */
  minimax: {loss: (t) => -softplus(t), slope: (t) => -sigmoid(t)},
  /** −log D: level where D takes the fake for real. */
  nonSaturating: {loss: (t) => softplus(-t), slope: (t) => -sigmoid(-t)},
  /** −t, the hinge loss of the generator as well as Wasserstein's: never level. */
  linear: {loss: (t) => -t, slope: () => -1}
} as const satisfies Record<string, SampleLoss>;

/**
 * What a discriminator or a critic minimises at one real sample; at a fake, the mirror image. t as above. Goodfellow et al.
 * 2014, eq. 1; Miyato et al. 2018, eq. 16; Arjovsky et al. 2017, §3.
 */
export const discriminatorLosses = {
  /** −log D: level once D is sure of a real one. */
  crossEntropy: {loss: (t) => softplus(-t), slope: (t) => -sigmoid(-t)},
  /** max(0, 1 − t): nothing more to gain from t = 1 on. */
  hinge: {loss: (t) => Math.max(0, 1 - t), slope: (t) => (t < 1 ? -1 : 0)},
  /** −t: no end, unless f is on a leash. */
  linear: {loss: (t) => -t, slope: () => -1}
} as const satisfies Record<string, SampleLoss>;
