import {sigmoid, softplus} from "../math/logistic.js";
import type {ToyLoss} from "./options.js";

/** Whose logits a loss is about: real points and generated ones when the discriminator learns, generated ones when the generator does. */
export type Side = "real" | "fake" | "generator";

/** Loss of one logit, and its derivative. */
interface Judgement {
  readonly loss: (logit: number) => number;
  readonly slope: (logit: number) => number;
}

const low: Judgement = {loss: (x) => -x, slope: () => -1};
const high: Judgement = {loss: (x) => x, slope: () => 1};
/** −log D, D = sigmoid of the logit, in nats. */
const shouldBeReal: Judgement = {loss: (x) => softplus(-x), slope: (x) => sigmoid(x) - 1};
/** −log(1 − D), in nats. */
const shouldBeFake: Judgement = {loss: softplus, slope: sigmoid};

/**
 * Each loss by side. `bce`: Goodfellow et al. 2014, the generator non-saturating. `hinge`: max(0, 1 ∓ f), the generator
 * raises f; Lim and Ye 2017. `wasserstein`: the difference of the means; Arjovsky et al. 2017.
 */
const judgements: Readonly<Record<ToyLoss, Readonly<Record<Side, Judgement>>>> = {
  bce: {real: shouldBeReal, fake: shouldBeFake, generator: shouldBeReal},
  hinge: {
    real: {loss: (x) => Math.max(0, 1 - x), slope: (x) => (x < 1 ? -1 : 0)},
    fake: {loss: (x) => Math.max(0, 1 + x), slope: (x) => (x > -1 ? 1 : 0)},
    generator: low
  },
  wasserstein: {real: low, fake: high, generator: low}
};

/** The discriminator's loss is its two halves times this: their mean with `bce`, so that it is ln 2 at equilibrium, else their sum. */
export const halfWeights: Readonly<Record<ToyLoss, number>> = {bce: 0.5, hinge: 1, wasserstein: 1};

/**
 * The mean loss of `count` outputs of a network whose logit is `scale` times its output, and, into `dOutputs`, its
 * derivative by each output.
 */
export function judge(
  dOutputs: Float64Array,
  outputs: Float64Array,
  count: number,
  {loss: name, side, scale}: {loss: ToyLoss; side: Side; scale: number}
): number {
  const {loss, slope} = judgements[name][side];
  let sum = 0;
  for (let i = 0; i < count; ++i) {
    const logit = scale * outputs[i];
    sum += loss(logit);
    dOutputs[i] = scale * (slope(logit) / count);
  }
  return sum / count;
}
