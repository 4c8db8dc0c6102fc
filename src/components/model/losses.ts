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

/** The discriminator's loss, the mean of its two halves. Goodfellow et al. 2014, eq. 1. */
export function discriminatorLoss(logitsReal: tf.Tensor, logitsFake: tf.Tensor): tf.Scalar {
  return tf.div(tf.add(costOfReal(logitsReal), costOfFake(logitsFake)), 2);
}

/** The generator's loss in its non-saturating form, mean −log D(G(z)). Goodfellow et al. 2014, section 3. */
export const generatorLoss = costOfReal;
