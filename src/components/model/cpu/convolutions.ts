import * as tf from "../tf.js";
import {multiply, transpose} from "./multiply.js";
import {countPatches, gatherPatches, patchSize, scatterPatches, type Plan} from "./patches.js";
import {replaceKernel, type Kernel} from "./replaceKernel.js";

/**
 * A convolution and its two gradients as matrix products, for the processor: Y = PW of patches P [patches, size] and the
 * kernel W [size, out]; dP = dY Wᵀ, added up where patches overlap; dW = Pᵀ dY. TensorFlow.js 4.22 has plain loops there.
 */
export function useFastConvolutions(): void {
  replaceKernel(tf.Conv2D, forward);
  replaceKernel(tf.Conv2DBackpropInput, inputGradient);
  replaceKernel(tf.Conv2DBackpropFilter, filterGradient);
}

const forward: Kernel<tf.Conv2DAttrs> = ({x, filter: W}, attrs, {read, write}) => {
  const plan = planOf(x.shape, W.shape, attrs);
  if (!plan) return undefined;
  const [count, size] = [countPatches(plan), patchSize(plan)];
  return write(plan.outShape, multiply(gatherPatches(read(x), plan), read(W), [count, size, plan.outChannels]));
};

const inputGradient: Kernel<tf.Conv2DBackpropInputAttrs> = ({dy, filter: W}, attrs, {read, write}) => {
  const plan = planOf(attrs.inputShape, W.shape, attrs);
  if (!plan) return undefined;
  const [count, size, out] = [countPatches(plan), patchSize(plan), plan.outChannels];
  const patches = multiply(read(dy), transpose(read(W), [size, out]), [count, out, size]);
  return write(plan.inShape, scatterPatches(patches, plan));
};

const filterGradient: Kernel<tf.Conv2DBackpropFilterAttrs> = ({x, dy}, attrs, {read, write}) => {
  const plan = planOf(x.shape, attrs.filterShape, attrs);
  if (!plan) return undefined;
  const [count, size, out] = [countPatches(plan), patchSize(plan), plan.outChannels];
  return write(
    attrs.filterShape,
    multiply(gatherPatches(read(x), plan, {asColumns: true}), read(dy), [size, count, out])
  );
};

type Shape4 = [number, number, number, number];

/** The sizes; none where the kernels here don't apply. */
function planOf(
  images: number[],
  filter: number[],
  {strides, pad, dimRoundingMode, dataFormat}: Omit<tf.Conv2DBackpropFilterAttrs, "filterShape">
): Plan | undefined {
  if (dataFormat !== "NHWC") return undefined;
  return tf.backend_util.computeConv2DInfo(images as Shape4, filter as Shape4, strides, 1, pad, dimRoundingMode);
}
