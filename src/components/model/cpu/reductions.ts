import * as tf from "../tf.js";
import {replaceKernel, type Kernel} from "./replaceKernel.js";

/**
 * Sums and means over all axes but the last, channel by channel, for the processor: what batch normalisation and the
 * gradients of biases need. TensorFlow.js 4.22 transposes the whole tensor first.
 */
export function useFastReductions(): void {
  replaceKernel(tf.Sum, overPixels("sum"));
  replaceKernel(tf.Mean, overPixels("mean"));
}

function overPixels(kind: "sum" | "mean"): Kernel<tf.SumAttrs> {
  return ({x}, {axis, keepDims}, {read, write}) => {
    const last = x.shape.length - 1;
    const axes = tf.util.parseAxisParam(axis, x.shape);
    if (last < 1 || axes.length !== last || axes.includes(last)) return undefined;
    const channels = x.shape[last];
    const [values, sums] = [read(x), new Float64Array(channels)];
    for (let i = 0; i < values.length; i += channels) for (let c = 0; c < channels; ++c) sums[c] += values[i + c];
    const divisor = kind === "mean" ? values.length / channels : 1;
    const shape = keepDims ? x.shape.map((side, i) => (i === last ? side : 1)) : [channels];
    return write(
      shape,
      Float32Array.from(sums, (sum) => sum / divisor)
    );
  };
}
