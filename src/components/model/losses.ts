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
 * Miyato et al. 2018, eq. 16. Wasserstein's critic isn't halved: mean score of fakes − mean score of reals, minus the
 * distance that it sees (Arjovsky et al. 2017, Algorithm 1).
 */
export function discriminatorLoss(
  logitsReal: tf.Tensor,
  logitsFake: tf.Tensor,
  {loss}: Pick<Config, "loss">
): tf.Scalar {
  if (loss === "wasserstein") return tf.sub(tf.mean(logitsFake), tf.mean(logitsReal));
  const halves =
    loss === "hinge"
      ? tf.add(hinge(logitsReal), hinge(tf.neg(logitsFake)))
      : tf.add(costOfReal(logitsReal), costOfFake(logitsFake));
  return tf.div(halves, 2);
}

/**
 * The generator's loss in its non-saturating form, mean −log D(G(z)) (Goodfellow et al. 2014, section 3); beside the
 * hinge, and in Wasserstein's game, the mean of −logit (Miyato et al. 2018, eq. 17; Arjovsky et al. 2017, Algorithm 1).
 */
export function generatorLoss(logits: tf.Tensor, {loss}: Pick<Config, "loss">): tf.Scalar {
  return loss === "bce" ? costOfReal(logits) : tf.neg(tf.mean(logits));
}

/** What the discriminator makes of images, on average: their probability of being real; a critic's score has no such meaning and stays as it is. */
export function meanVerdict(logits: tf.Tensor, {loss}: Pick<Config, "loss">): tf.Scalar {
  return tf.mean(loss === "wasserstein" ? logits : tf.sigmoid(logits));
}
