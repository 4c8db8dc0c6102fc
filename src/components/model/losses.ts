import type {Config} from "./config.js";
import * as tf from "./tf.js";

/*
 * Binary cross-entropy on logits x, the mean over the batch. −log sigmoid(x) = log(1 + e⁻ˣ) = softplus(−x), which neither
 * overflows nor loses its gradient. At equilibrium both networks sit at ln 2, whatever the images look like.
 */

/** What calling these "real" costs: mean −log D(x). */
export function costOfReal(logits: tf.Tensor): tf.Scalar {
  return tf.mean(tf.softplus(tf.neg(logits)));
}

/** What calling these "fake" costs: mean −log(1 − D(x)). */
export function costOfFake(logits: tf.Tensor): tf.Scalar {
  return tf.mean(tf.softplus(logits));
}

/** Mean max(0, 1 − margin): nothing to gain beyond a margin of 1. */
const hinge = (margin: tf.Tensor): tf.Scalar => tf.mean(tf.relu(tf.sub(1, margin)));

/**
 * The discriminator's loss, the mean of its two halves. Goodfellow et al. 2014, eq. 1; with the hinge, half of
 * Miyato et al. 2018, eq. 16.
 */
export function discriminatorLoss(
  logitsReal: tf.Tensor,
  logitsFake: tf.Tensor,
  {loss}: Pick<Config, "loss">
): tf.Scalar {
  const halves =
    loss === "hinge"
      ? tf.add(hinge(logitsReal), hinge(tf.neg(logitsFake)))
      : tf.add(costOfReal(logitsReal), costOfFake(logitsFake));
  return tf.div(halves, 2);
}

/**
 * The generator's loss in its non-saturating form, mean −log D(G(z)) (Goodfellow et al. 2014, section 3); beside the
 * hinge, the mean of −logit (Miyato et al. 2018, eq. 17).
 */
export function generatorLoss(logits: tf.Tensor, {loss}: Pick<Config, "loss">): tf.Scalar {
  return loss === "hinge" ? tf.neg(tf.mean(logits)) : costOfReal(logits);
}
