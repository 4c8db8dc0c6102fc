import {sigmoid, softplus} from "../math/logistic.js";

/** A loss, averaged over the batch, and its derivative by each logit. */
export interface Loss {
  readonly loss: number;
  readonly dLogits: Float64Array;
}

/** −log D for samples that should pass for real (D = sigmoid of the logit), in nats. Goodfellow et al. 2014. */
export function shouldBeReal(logits: Float64Array): Loss {
  const n = logits.length;
  return {loss: mean(logits.map((x) => softplus(-x))), dLogits: logits.map((x) => (sigmoid(x) - 1) / n)};
}

/** −log(1 − D) for samples that should be found out, in nats. */
export function shouldBeFake(logits: Float64Array): Loss {
  const n = logits.length;
  return {loss: mean(logits.map(softplus)), dLogits: logits.map((x) => sigmoid(x) / n)};
}

const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
