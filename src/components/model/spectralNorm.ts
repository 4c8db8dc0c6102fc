import * as tf from "./tf.js";

/**
 * The kernel as the matrix whose largest singular value counts, [kh, kw, in, out] → [out, kh·kw·in].
 * PyTorch flattens to in·kh·kw; another order of the columns permutes v and leaves u and every singular value alone.
 */
export function asMatrix(W: tf.Tensor4D): tf.Tensor2D {
  return tf.transpose(tf.reshape(W, [-1, W.shape[3]]));
}

/**
 * One round of power iteration: v ← Wᵀu/‖Wᵀu‖, u ← Wv/‖Wv‖. Miyato et al. 2018, Algorithm 1.
 * Call it outside of any gradient: there, u and v are constants.
 */
export function powerIteration(W: tf.Tensor4D, u: tf.Tensor2D, eps: number): {u: tf.Tensor2D; v: tf.Tensor2D} {
  const M = asMatrix(W); // [out, kh·kw·in]
  const v = normalise(tf.matMul(M, u, true), eps); // [kh·kw·in, 1]
  return {u: normalise(tf.matMul(M, v), eps), v}; // [out, 1]
}

/** x/‖x‖, or x/`eps` where ‖x‖ is smaller than that. */
function normalise(x: tf.Tensor2D, eps: number): tf.Tensor2D {
  return tf.div(x, tf.maximum(tf.sqrt(tf.sum(tf.square(x))), eps));
}

/** σ = uᵀWv: at most the largest singular value of W, and equal to it once u and v have converged. */
export function sigma(W: tf.Tensor4D, u: tf.Tensor2D, v: tf.Tensor2D): tf.Scalar {
  return tf.sum(tf.mul(u, tf.matMul(asMatrix(W), v)));
}

/**
 * W/σ(W), with u and v as constants and σ as a function of W: if G is the gradient with respect to W/σ, then the one with
 * respect to W is (G − ⟨G, W/σ⟩ uvᵀ)/σ, which is orthogonal to W. Miyato et al. 2018, eq. 8 and 12.
 */
export function spectralNorm(W: tf.Tensor4D, u: tf.Tensor2D, v: tf.Tensor2D): tf.Tensor4D {
  return tf.div(W, sigma(W, u, v));
}
