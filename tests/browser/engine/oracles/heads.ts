import {head} from "../../../../src/components/engine/kernels/head.js";
import type {Loss} from "../../../../src/components/model/config.js";
import {discriminatorLoss, generatorLoss} from "../../../../src/components/model/losses.js";
import * as tf from "../../../../src/components/model/tf.js";
import {imagesIn, kernelGradient, kernelIn, scalesOf, withImages} from "./images.js";
import {readStruct, withNumbers, type Oracle} from "./trial.js";

type Struct = ReturnType<typeof read>;
const read = (uniforms: Uint32Array) => readStruct(head, uniforms);
const kernelOf = (data: Float32Array, {weights, kernel, channels}: Struct) =>
  kernelIn(data, 4 * weights, kernel, 4 * channels, 1);
const input = (data: Float32Array, {side, channels, pitch, row}: Struct, first: number, count: number) =>
  imagesIn(data, {side, channels: 4 * channels, pitch, row: row + first, count});

/** Logits, and the derivative of the loss by them. */
export const headOracle = (loss: Loss): Oracle => ({
  claims({dispatch, at}) {
    const p = read(dispatch.uniforms);
    const product = tf.conv2d(input(at(0), p, 0, p.rows), kernelOf(at(1), p), 2, "valid");
    const logits = tf.reshape(tf.add(tf.mul(product, scalesOf(at(3), p)), at(2)[p.bias]), [p.rows]);
    const lossOf = (logits: tf.Tensor) =>
      p.generator
        ? generatorLoss(logits, {loss})
        : discriminatorLoss(tf.slice(logits, [p.half]), tf.slice(logits, [0], [p.half]), {loss});
    const dLogits = tf.grad(lossOf)(logits);
    return [
      {binding: 4, expected: withNumbers(at(4), [p.logits, logits.dataSync()])},
      {binding: 5, expected: withNumbers(at(5), [p.logits, dLogits.dataSync()])}
    ];
  }
});

const gradientOf = (data: Float32Array, {logits}: Struct, first: number, count: number): tf.Tensor4D =>
  tf.tensor4d(data.subarray(logits + first, logits + first + count), [count, 1, 1, 1]);

/** Back to the layer's input. */
export const headInputOracle: Oracle = {
  claims({dispatch, at}) {
    const p = read(dispatch.uniforms);
    const d = tf.mul(gradientOf(at(0), p, 0, p.rows), scalesOf(at(2), p)) as tf.Tensor4D;
    const dh = tf.conv2dTranspose(d, kernelOf(at(1), p), [p.rows, p.side, p.side, 4 * p.channels], 2, "valid");
    return [{binding: 3, expected: withImages(at(3), dh, p.pitch, (n) => p.row + n)}];
  }
};

/** The gradient by the kernel over σ, and by the bias, of each half. */
export const headWeightsOracle: Oracle = {
  claims({dispatch, at}) {
    const p = read(dispatch.uniforms);
    const size = p.kernel ** 2 * 4 * p.channels;
    let parts = at(3);
    for (let half = 0; half < p.rows / p.half; ++half) {
      const d = gradientOf(at(0), p, half * p.half, p.half);
      const dW = kernelGradient(input(at(1), p, half * p.half, p.half), d, p.kernel, 2);
      const db = tf.sum(d).dataSync()[0];
      parts = withNumbers(parts, [4 * p.parts + half * size, dW.dataSync()], [4 * (p.biasParts + half), [db, 0, 0, 0]]);
    }
    return [{binding: 3, expected: parts}];
  }
};
