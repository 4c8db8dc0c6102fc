/**
 * The one door through which tensors enter the notebook: TensorFlow.js without a backend (see `backends.ts`),
 * with the gradients of all its operations.
 */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import {LeakyRelu, mul, registerGradient, step, type LeakyReluAttrs, type Tensor} from "@tensorflow/tfjs-core";

export * from "@tensorflow/tfjs-core";

// the stock one compares, which has no gradient of its own; the gradient penalty differentiates a gradient
registerGradient({
  kernelName: LeakyRelu,
  inputsToSave: ["x"],
  gradFunc(dy, [x], attrs) {
    const {alpha} = attrs as unknown as LeakyReluAttrs;
    return {x: () => mul(dy as Tensor, step(x, alpha))};
  }
});
