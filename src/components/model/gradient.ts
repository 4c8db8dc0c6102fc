import * as tf from "./tf.js";
import {mapTensors} from "./tree.js";

/**
 * The gradient of the loss that `f` computes from `weights`, beside all else that `f` returns.
 * TensorFlow.js throws away what a differentiated function makes on its way, hence the copies (they share their numbers).
 */
export function gradient<Weights extends Record<string, tf.Tensor>, Result extends {loss: tf.Scalar}>(
  f: (weights: Weights) => Result,
  weights: Weights
): Result & {gradients: Weights} {
  const names = Object.keys(weights);
  const name = (tensors: tf.Tensor[]) => Object.fromEntries(tensors.map((x, i) => [names[i], x])) as Weights;
  let kept: Result | undefined;
  const {value, grads} = tf.valueAndGrads((...tensors: tf.Tensor[]) => {
    const result = f(name(tensors));
    kept = mapTensors(result, (x) => tf.keep(tf.clone(x)));
    return result.loss;
  })(Object.values(weights));
  value.dispose();
  return {...mapTensors(kept!, release), gradients: name(grads)};
}

/** The same tensor, owned by the tidy that surrounds the caller. */
function release(kept: tf.Tensor): tf.Tensor {
  const x = tf.clone(kept);
  kept.dispose();
  return x;
}
