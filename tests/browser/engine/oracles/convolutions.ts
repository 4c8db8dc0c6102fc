import {image} from "../../../../src/components/engine/kernels/image.js";
import {imageTotal} from "../../../../src/components/engine/kernels/imageTotal.js";
import {product} from "../../../../src/components/engine/kernels/product.js";
import {none} from "../../../../src/components/engine/kernels/text.js";
import {weightGradient} from "../../../../src/components/engine/kernels/weightGradient.js";
import * as tf from "../../../../src/components/model/tf.js";
import {imagesIn, kernelGradient, kernelIn, scalesOf, withImages} from "./images.js";
import {readStruct, withNumbers, type Oracle} from "./trial.js";

/** y = (x convolved, or transposed convolved, with W)/σ + b */
export const productOracle = (kind: "gather" | "scatter", one: boolean): Oracle => ({
  claims({dispatch, at}) {
    const p = readStruct(product, dispatch.uniforms);
    const [channels, outputs] = [one ? 1 : 4 * p.inChannels, 4 * p.outChannels];
    const x = imagesIn(at(0), {side: p.inSide, channels, pitch: p.inPitch, row: p.inRow, count: p.rows});
    const W = kernelIn(at(1), 4 * p.weights, p.kernel, channels, outputs);
    const sum =
      kind === "gather"
        ? tf.conv2d(x, W, p.stride, "valid")
        : tf.conv2dTranspose(
            x,
            tf.transpose(W, [0, 1, 3, 2]) as tf.Tensor4D,
            [p.rows, p.outSide, p.outSide, outputs],
            p.stride,
            "valid"
          );
    const scaled = tf.mul(sum, scalesOf(at(3), p));
    const b = p.bias === none ? tf.zeros([outputs]) : tf.tensor1d(at(2).subarray(4 * p.bias, 4 * p.bias + outputs));
    const y = tf.add(scaled, b) as tf.Tensor4D;
    return [{binding: 4, expected: withImages(at(4), y, p.outPitch, (n) => p.outRow + n)}];
  }
});

/** y = tanh(x transposed convolved with W + b), or, on the way back, (…)/σ · (1 − t²) */
export const imageOracle: Oracle = {
  claims({dispatch, at}) {
    const p = readStruct(image, dispatch.uniforms);
    const channels = 4 * p.inChannels;
    const x = imagesIn(at(0), {side: p.inSide, channels, pitch: p.inPitch, row: p.inRow, count: p.rows});
    const W = kernelIn(at(1), 4 * p.weights, 4, 1, channels);
    const sum = tf.conv2dTranspose(x, W, [p.rows, p.outSide, p.outSide, 1], 2, "valid");
    const back = () => {
      const t = imagesIn(at(4), {side: p.outSide, channels: 1, pitch: p.tanhPitch, row: p.tanhRow, count: p.rows});
      return tf.mul(tf.div(sum, p.sigma === none ? 1 : at(3)[p.sigma]), tf.sub(1, tf.square(t)));
    };
    const y = (p.back ? back() : tf.tanh(tf.add(sum, at(2)[p.bias]))) as tf.Tensor4D;
    const rowOf = (n: number) => p.outRow + n + (n >= p.gapFrom ? p.gap : 0);
    return [{binding: 5, expected: withImages(at(5), y, p.outPitch, rowOf)}];
  }
};

/** The sum over each row of pixels, of all images. */
export const imageTotalOracle: Oracle = {
  claims({dispatch, at}) {
    const p = readStruct(imageTotal, dispatch.uniforms);
    const rows = tf.tensor2d(at(0).subarray(0, p.side ** 2 * p.rows), [p.side, p.side * p.rows]);
    const sums = Array.from(tf.sum(rows, 1).dataSync(), (sum) => [sum, 0, 0, 0]).flat();
    return [{binding: 1, expected: withNumbers(at(1), [4 * p.parts, sums])}];
  }
};

/** The gradient by a kernel for each half; into how many parts its sum is split doesn't matter. */
export const weightGradientOracle = (one: boolean): Oracle => ({
  claims({dispatch, at}) {
    const p = readStruct(weightGradient, dispatch.uniforms);
    const [a, b] = [one ? 1 : 4 * p.largeChannels, 4 * p.smallChannels];
    const size = p.kernel ** 2 * a * b;
    const gradients = Array.from({length: p.halves}, (_, half) => {
      const row = (start: number) => start + half * p.rows;
      const large = {side: p.largeSide, channels: a, pitch: p.largePitch, row: row(p.largeRow), count: p.rows};
      const small = {side: p.smallSide, channels: b, pitch: p.smallPitch, row: row(p.smallRow), count: p.rows};
      return [...kernelGradient(imagesIn(at(0), large), imagesIn(at(1), small), p.kernel, p.stride).dataSync()];
    });
    const sumOfSplits = (parts: Float32Array, half: number, i: number) => {
      let sum = 0;
      for (let split = 0; split < p.splits; ++split) sum += parts[4 * p.parts + (half * p.splits + split) * size + i];
      return sum;
    };
    const of = (parts: Float32Array) =>
      Float32Array.from({length: p.halves * size}, (_, i) => sumOfSplits(parts, Math.floor(i / size), i % size));
    return [{binding: 2, expected: Float32Array.from(gradients.flat()), of}];
  }
});
