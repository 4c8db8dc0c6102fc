import {norm} from "../../../../src/components/engine/kernels/norm.js";
import * as tf from "../../../../src/components/model/tf.js";
import {imagesIn, withImages} from "./images.js";
import {floatOf, readStruct, withNumbers, type Oracle, type Trial} from "./trial.js";

type Kind = "batch" | "plain";

/** The struct and what it points to, half by half. */
function read({dispatch, at}: Trial) {
  const p = readStruct(norm, dispatch.uniforms);
  const [channels, side] = [4 * p.channels, Math.sqrt(p.pixels)];
  const vector = (data: Float32Array, place: number) => tf.tensor1d(data.subarray(4 * place, 4 * place + channels));
  const rows = (data: Float32Array, pitch: number, row: number, half: number) =>
    imagesIn(data, {side, channels, pitch, row: row + half * p.rows, count: p.rows});
  return {
    ...{p, channels, count: p.pixels * p.rows, halves: dispatch.workgroups[1]},
    ...{gamma: vector(at(1), p.gamma), beta: vector(at(1), p.beta)},
    ...{eps: floatOf(p.eps), leak: floatOf(p.leak), vector},
    y: (half: number) => rows(at(0), p.pitch, p.row, half),
    h: (half: number) => rows(at(3), p.hPitch, p.hRow, half),
    /** Place of the statistics of a half, in numbers. */
    statistics: (half: number) => 4 * p.statistics + half * 3 * channels
  };
}

/** Mean, 1/√(variance + ε) and unbiased variance of each channel, end to end. */
function statisticsOf(y: tf.Tensor4D, eps: number): number[] {
  const {mean, variance} = tf.moments(y, [0, 1, 2]);
  const count = y.size / y.shape[3];
  const scale = tf.rsqrt(tf.add(variance, eps));
  return [mean, scale, tf.mul(variance, count / (count - 1))].flatMap((x) => [...x.dataSync()]);
}

/** Batch normalisation and leaky ReLU, put together from small operations whose gradients TensorFlow.js knows. */
function layer(kind: Kind, y: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor, eps: number, leak: number): tf.Tensor {
  if (kind === "plain") return tf.leakyRelu(y, leak);
  const {mean, variance} = tf.moments(y, [0, 1, 2]);
  const normal = tf.div(tf.sub(y, mean), tf.sqrt(tf.add(variance, eps)));
  return tf.leakyRelu(tf.add(tf.mul(normal, gamma), beta), leak);
}

export const normOracle = (kind: Kind): Oracle => ({
  claims(trial) {
    const {p, halves, gamma, beta, eps, leak, y, statistics} = read(trial);
    let [h, s] = [trial.at(3), trial.at(2)];
    for (let half = 0; half < halves; ++half) {
      const out = layer(kind, y(half), gamma, beta, eps, leak) as tf.Tensor4D;
      h = withImages(h, out, p.hPitch, (n) => p.hRow + half * p.rows + n);
      if (kind === "batch") s = withNumbers(s, [statistics(half), statisticsOf(y(half), eps)]);
    }
    return [
      {binding: 3, expected: h},
      {binding: 2, expected: s}
    ];
  }
});

export const normGradientOracle = (kind: Kind): Oracle => ({
  /** The statistics are those that the way forward left. */
  prepare(trial) {
    const {halves, eps, y, statistics} = read(trial);
    for (let half = 0; half < halves; ++half) trial.at(2).set(statisticsOf(y(half), eps), statistics(half));
  },
  claims(trial) {
    const {p, channels, halves, gamma, beta, eps, leak, y, h} = read(trial);
    let [d, parts] = [trial.at(3), trial.at(4)];
    for (let half = 0; half < halves; ++half) {
      const dh = h(half);
      const loss = (y: tf.Tensor, ...[gamma, beta]: tf.Tensor[]) =>
        tf.sum(tf.mul(layer(kind, y, gamma, beta, eps, leak), dh)) as tf.Scalar;
      const gradients = tf.grads(loss as Parameters<typeof tf.grads>[0]);
      const [dy, ...others] = gradients(kind === "plain" ? [y(half)] : [y(half), gamma, beta]);
      d = withImages(d, dy as tf.Tensor4D, p.hPitch, (n) => p.hRow + half * p.rows + n);
      const put = (place: number, x: tf.Tensor) =>
        (parts = withNumbers(parts, [4 * place + half * channels, x.dataSync()]));
      if (kind === "plain") put(p.biasParts, tf.sum(dy, [0, 1, 2]));
      else {
        // in the order in which the kernel writes: the generator's half has one place for both
        put(p.betaParts, others[1]);
        put(p.gammaParts, others[0]);
      }
    }
    return [
      {binding: 3, expected: d},
      {binding: 4, expected: parts}
    ];
  }
});

/** By running statistics. */
export const normUseOracle: Oracle = {
  claims(trial) {
    const {p, gamma, beta, eps, leak, y, vector} = read(trial);
    const [mean, variance] = [vector(trial.at(2), p.statistics), vector(trial.at(2), p.statistics + p.channels)];
    const h = tf.leakyRelu(tf.batchNorm(y(0), mean, variance, beta, gamma, eps), leak) as tf.Tensor4D;
    return [{binding: 3, expected: withImages(trial.at(3), h, p.hPitch, (n) => p.hRow + n)}];
  }
};
