import {
  segment,
  segmentCount,
  squaresFirstG,
  updateThreads
} from "../../../../src/components/engine/kernels/generatorUpdate.js";
import {spectral, spectralLayer} from "../../../../src/components/engine/kernels/spectral.js";
import {none} from "../../../../src/components/engine/kernels/text.js";
import {fourfold} from "../../../../src/components/engine/layout.js";
import {adam} from "../../../../src/components/model/adam.js";
import {powerIteration, sigma, spectralNorm} from "../../../../src/components/model/spectralNorm.js";
import * as tf from "../../../../src/components/model/tf.js";
import {floatOf, readStruct, wordsOf, type Oracle, type Trial} from "./trial.js";

type Layer = ReturnType<typeof readSpectral>["layers"][number];

function readSpectral({dispatch}: Trial) {
  const layer = (l: number) =>
    readStruct(spectralLayer, dispatch.uniforms, wordsOf(spectral) + l * wordsOf(spectralLayer));
  return {...readStruct(spectral, dispatch.uniforms), layers: [0, 1, 2].map(layer)};
}

/** A layer's kernel as [1, 1, inputs, outputs], which has the same matrix. */
const kernelOf = (weights: Float32Array, {weights: at, inputs, outputs}: Layer): tf.Tensor4D =>
  tf.tensor4d(weights.slice(at, at + inputs * outputs), [1, 1, inputs, outputs]);

/** The singular vectors of a pass, in buffers that it may change. */
function passes({vectors, sigmas, length}: {vectors: Float32Array; sigmas: Float32Array; length: number}) {
  const column = (at: number, count: number) => tf.tensor2d(vectors.slice(at, at + count), [count, 1]);
  const u = (pass: number, {u, outputs}: Layer) => column(pass * length + u, outputs);
  const v = (pass: number, {v, inputs}: Layer) => column(pass * length + v, inputs);
  return {
    ...{u, v},
    /** A round of power iteration of layer `l`. */
    iterate(W: tf.Tensor4D, l: number, layer: Layer, source: number, to: number, eps: number) {
      const next = powerIteration(W, u(source, layer), eps);
      vectors.set(next.u.dataSync(), to * length + layer.u);
      vectors.set(next.v.dataSync(), to * length + layer.v);
      sigmas[3 * to + l] = sigma(W, next.u, next.v).dataSync()[0];
    }
  };
}

/** Two rounds, from pass 2 to pass 0 to pass 1. */
function powerTwice(trial: Trial, vectors: Float32Array, sigmas: Float32Array): void {
  const {length, eps, layers} = readSpectral(trial);
  const {iterate} = passes({vectors, sigmas, length});
  layers.forEach((layer, l) => {
    const W = kernelOf(trial.at(0), layer);
    iterate(W, l, layer, 2, 0, floatOf(eps));
    iterate(W, l, layer, 0, 1, floatOf(eps));
  });
}

export const powerOracle: Oracle = {
  claims(trial) {
    const [vectors, sigmas] = [trial.at(1).slice(), trial.at(2).slice()];
    powerTwice(trial, vectors, sigmas);
    return [
      {binding: 1, expected: vectors},
      {binding: 2, expected: sigmas}
    ];
  }
};

/** Adam of some numbers in a row, by the readable model; changes the three arrays. */
function adamAt({config, now}: Trial, lr: number, arrays: Float32Array[], at: number, g: ArrayLike<number>): void {
  const take = (i: number) => tf.tensor1d(arrays[i].slice(at, at + g.length));
  const {weights, moments} = adam(
    {x: take(0)},
    {x: tf.tensor1d(Float32Array.from(g))},
    {m: take(1), v: take(2)},
    now.step + 1,
    {...config, lr}
  );
  [weights.x, moments.m, moments.v].forEach((x, i) => arrays[i].set(x.dataSync(), at));
}

/** The squared length of some numbers. */
const squareOf = (g: readonly number[]): number => g.reduce((sum, x) => sum + x * x, 0);

/** Sum of parts that lie `size` apart. */
const sumOfParts = (parts: Float32Array, at: number, size: number, count: number, step = size): number[] =>
  Array.from({length: size}, (_, i) => {
    let sum = 0;
    for (let k = 0; k < count; ++k) sum += parts[at + k * step + i];
    return sum;
  });

/** The chain rule through σ, Adam, and the third round of power iteration on the new kernels. */
export const discriminatorUpdateOracle: Oracle = {
  prepare: (trial) => powerTwice(trial, trial.at(1), trial.at(2)),
  claims(trial) {
    const {at} = trial;
    const {length, eps, layers, free, clip} = readSpectral(trial);
    const [weights, vectors, sigmas, first, second, parts, copies, squares] = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
      at(i).slice()
    );
    const most = clip === none ? Infinity : floatOf(clip);
    const {u, v, iterate} = passes({vectors, sigmas, length});
    const gradients: {at: number; g: number[]}[] = [];
    const update = (place: number, partsAt: number, g: number[]) => {
      adamAt(trial, trial.now.lrD, [weights, first, second], place, g);
      weights
        .subarray(place, place + g.length)
        .forEach((w, i) => (weights[place + i] = Math.min(most, Math.max(-most, w))));
      gradients.push({at: partsAt, g});
    };
    layers.forEach((layer, l) => {
      const begin = gradients.length;
      const W = kernelOf(at(0), layer);
      const size = W.size;
      const gradientOf = (half: number) => {
        const G = sumOfParts(parts, layer.parts + half * layer.splits * size, size, layer.splits);
        const loss = (W: tf.Tensor) =>
          tf.sum(
            tf.mul(
              free ? W : spectralNorm(W as tf.Tensor4D, u(half, layer), v(half, layer)),
              tf.tensor4d(G, W.shape as [1, 1, number, number])
            )
          );
        return tf.grad(loss)(W);
      };
      update(layer.weights, layer.parts, [...tf.add(gradientOf(0), gradientOf(1)).dataSync()]);
      const vector = (place: number, partsAt: number) =>
        update(place, partsAt, sumOfParts(parts, partsAt, layer.outputs, 2, fourfold(layer.outputs)));
      vector(layer.bias, layer.biasParts);
      if (layer.norms) {
        vector(layer.gamma, layer.gammaParts);
        vector(layer.beta, layer.betaParts);
      }
      squares[l] = gradients.slice(begin).reduce((sum, {g}) => sum + squareOf(g), 0);
      const next = kernelOf(weights, layer);
      iterate(next, l, layer, 1, 2, floatOf(eps));
      if (layer.copy !== none) {
        const shape: [number, number, number] = [layer.inputs / layer.channels, layer.channels, layer.outputs];
        copies.set(tf.transpose(tf.reshape(next, shape), [0, 2, 1]).dataSync(), layer.copy);
      }
    });
    const of = (parts: Float32Array) =>
      Float32Array.from(gradients.flatMap(({at, g}) => [...parts.subarray(at, at + g.length)]));
    return [
      ...[weights, vectors, sigmas, first, second].map((expected, binding) => ({binding, expected})),
      {binding: 5, expected: Float32Array.from(gradients.flatMap(({g}) => g)), of},
      {binding: 6, expected: copies},
      {binding: 7, expected: squares}
    ];
  }
};

/** Adam of every tensor, and the turned copies of kernels. */
export const generatorUpdateOracle: Oracle = {
  claims(trial) {
    const {at, dispatch} = trial;
    const [weights, first, second, parts, copies, squares] = [0, 1, 2, 3, 4, 5].map((i) => at(i).slice());
    const gradients: {at: number; g: number[]}[] = [];
    const flat: number[] = Array.from(weights, () => 0); // where each weight lies, its gradient
    for (let i = 0; i < segmentCount; ++i) {
      const p = readStruct(segment, dispatch.uniforms, i * wordsOf(segment));
      const g = sumOfParts(parts, 4 * p.parts, 4 * p.count, p.splits);
      adamAt(trial, trial.now.lrG, [weights, first, second], 4 * p.start, g);
      gradients.push({at: 4 * p.parts, g});
      g.forEach((x, k) => (flat[4 * p.start + k] = x));
      if (p.copy === none) continue;
      const W = tf.tensor3d(weights.slice(4 * p.start, 4 * (p.start + p.count)), [
        (4 * p.count) / (p.inputs * p.outputs),
        p.outputs,
        p.inputs
      ]);
      copies.set(tf.transpose(W, [0, 2, 1]).dataSync(), p.copy);
    }
    const lump = 4 * updateThreads; // of a workgroup
    for (let start = 0; start < flat.length; start += lump)
      squares[squaresFirstG + start / lump] = squareOf(flat.slice(start, start + lump));
    const of = (parts: Float32Array) =>
      Float32Array.from(gradients.flatMap(({at, g}) => [...parts.subarray(at, at + g.length)]));
    return [
      ...[weights, first, second].map((expected, binding) => ({binding, expected})),
      {binding: 3, expected: Float32Array.from(gradients.flatMap(({g}) => g)), of},
      {binding: 4, expected: copies},
      {binding: 5, expected: squares}
    ];
  }
};
