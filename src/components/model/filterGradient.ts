import * as tf from "./tf.js";

/**
 * Gradient of a convolution with respect to its kernel, dW[i, j, c, o] = Σ x[n, si + y·stride …, c] · dy[n, …, o], for the
 * processor. TensorFlow.js 4.22 has it too, with two index computations per product: on the `small` preset that was
 * three quarters of a step. Here the innermost loop runs along memory, and zeros (half of what ReLU lets through) are skipped.
 * Delete when `Conv2DBackpropFilter` of its cpu backend no longer calls `TensorBuffer.get` in its loop.
 */
export function useFastFilterGradient(): void {
  tf.unregisterKernel(tf.Conv2DBackpropFilter, "cpu");
  tf.registerKernel({
    kernelName: tf.Conv2DBackpropFilter,
    backendName: "cpu",
    kernelFunc: filterGradient as unknown as tf.KernelFunc
  });
}

interface Arguments {
  inputs: Record<"x" | "dy", tf.TensorInfo>;
  attrs: tf.Conv2DBackpropFilterAttrs;
  backend: tf.KernelBackend & {
    data: tf.DataStorage<{values: Float32Array}>;
    makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): tf.TensorInfo;
  };
}

function filterGradient({inputs: {x, dy}, attrs, backend}: Arguments): tf.TensorInfo {
  const {strides, pad, dimRoundingMode, filterShape, dataFormat} = attrs;
  if (dataFormat !== "NHWC") throw new Error(`invalid data format: ${dataFormat}`);
  const shape = x.shape as [number, number, number, number];
  const plan = tf.backend_util.computeConv2DInfo(shape, filterShape, strides, 1, pad, dimRoundingMode);
  const [images, slopes] = [x, dy].map(({dataId}) => backend.data.get(dataId).values);
  const values = Float32Array.from(accumulate(images, slopes, plan));
  return backend.makeTensorInfo(filterShape, "float32", values);
}

/** The sums, in double precision: thousands of products fall on each weight. */
function accumulate(x: Float32Array, dy: Float32Array, plan: tf.backend_util.Conv2DInfo): Float64Array {
  const {batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels} = plan;
  const {filterHeight, filterWidth, strideHeight, strideWidth, padInfo} = plan;
  const dW = new Float64Array(filterHeight * filterWidth * inChannels * outChannels);
  for (let n = 0; n < batchSize; ++n) {
    for (let row = 0; row < outHeight; ++row) {
      for (let column = 0; column < outWidth; ++column) {
        const slope = ((n * outHeight + row) * outWidth + column) * outChannels;
        for (let i = 0; i < filterHeight; ++i) {
          const y = row * strideHeight + i - padInfo.top;
          if (y < 0 || y >= inHeight) continue;
          for (let j = 0; j < filterWidth; ++j) {
            const z = column * strideWidth + j - padInfo.left;
            if (z < 0 || z >= inWidth) continue;
            const pixel = ((n * inHeight + y) * inWidth + z) * inChannels;
            const weight = (i * filterWidth + j) * inChannels * outChannels;
            for (let c = 0; c < inChannels; ++c) {
              const value = x[pixel + c];
              if (value === 0) continue;
              const place = weight + c * outChannels;
              for (let o = 0; o < outChannels; ++o) dW[place + o] += value * dy[slope + o];
            }
          }
        }
      }
    }
  }
  return dW;
}
