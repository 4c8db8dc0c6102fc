import {sigmoid, softplus} from "../../math/logistic.js";
import type {ToyLoss} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {brief, briefFactor} from "./brief.js";

/** How a loss reads: its formula with numbers in it, and what it is for one pair of logits. */
interface LossWords {
  /** What is said of one logit, "D(x) = 1/(1 + e^−0.99) = 0.729". */
  readonly verdict: (name: string, logit: number) => string;
  /** The discriminator's loss of one pair. */
  readonly pair: (real: number, fake: number) => number;
  readonly pairFormula: (real: number, fake: number) => string;
  /** The generator's loss of one sample. */
  readonly sample: (fake: number) => number;
  readonly sampleFormula: (fake: number) => string;
  /** Losses of a discriminator that says the same of every point, 0. */
  readonly cantTell: {readonly discriminator: number; readonly generator: number};
  readonly unit: string;
}

const signed = (x: number) => (x < 0 ? `(${brief(x)})` : brief(x));

/** The logarithm of 1 − D; where D is nearly 1, with the difference worked out, or rounding would make it nothing. */
const logOfRest = (logit: number) => {
  const rest = sigmoid(-logit);
  return rest < 0.01 ? `log ${briefFactor(rest)}` : `log(1 − ${brief(sigmoid(logit))})`;
};

const plainVerdict = (name: string, logit: number) => `${name} = ${brief(logit)}`;

/** The losses of toy/losses.ts in words. The discriminator's are the mean of the two halves with cross-entropy, else their sum. */
export const lossWords: Readonly<Record<ToyLoss, LossWords>> = {
  bce: {
    verdict: (name, logit) =>
      say("logit {logit}, so {name} = 1/(1 + e^{power}) = {value}", {
        ...{logit: brief(logit), name, power: briefFactor(-logit)},
        value: brief(sigmoid(logit))
      }),
    pair: (real, fake) => (softplus(-real) + softplus(fake)) / 2,
    pairFormula: (real, fake) => `½(−log ${briefFactor(sigmoid(real))} − ${logOfRest(fake)})`,
    sample: (fake) => softplus(-fake),
    sampleFormula: (fake) => `−log ${briefFactor(sigmoid(fake))}`,
    cantTell: {discriminator: Math.LN2, generator: Math.LN2},
    unit: say(" nats")
  },
  hinge: {
    verdict: plainVerdict,
    pair: (real, fake) => Math.max(0, 1 - real) + Math.max(0, 1 + fake),
    pairFormula: (real, fake) => `max(0, 1 − ${signed(real)}) + max(0, 1 + ${signed(fake)})`,
    sample: (fake) => -fake,
    sampleFormula: () => "−D(G(z))",
    cantTell: {discriminator: 2, generator: 0},
    unit: ""
  },
  wasserstein: {
    verdict: plainVerdict,
    pair: (real, fake) => fake - real,
    pairFormula: (real, fake) => `${brief(fake)} − ${signed(real)}`,
    sample: (fake) => -fake,
    sampleFormula: () => "−D(G(z))",
    cantTell: {discriminator: 0, generator: 0},
    unit: ""
  }
};
