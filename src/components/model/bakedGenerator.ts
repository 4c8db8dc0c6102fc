import {checkShapes} from "./checkShapes.js";
import type {Config} from "./config.js";
import {size} from "../math/pixels.js";
import {multiply, transpose} from "./cpu/multiply.js";
import {gatherPatches, scatterPatches, type Patching} from "./cpu/patches.js";
import type {Numbers} from "./plainState.js";
import {generatorShapes} from "./shapes.js";

/** A transposed convolution with what normalised its output folded in. Plain data: it can be sent to a worker. */
export interface BakedLayer {
  /** Pixels along a side of the input and of the output. */
  readonly from: number;
  readonly to: number;
  /** Pixels along a side of the kernel, and between the patches that two neighbours lay down. */
  readonly size: number;
  readonly stride: number;
  /** Channels of the output. */
  readonly channels: number;
  /** [size·size·channels, channels of the input], and the same turned. */
  readonly kernel: Float32Array;
  readonly turned: Float32Array;
  /** One for each channel of the output. */
  readonly bias: Float32Array;
}

/** A generator in use, as numbers: no tensors, no batch normalisation. */
export interface BakedGenerator {
  /** Length of the noise vector. */
  readonly z: number;
  readonly layers: readonly BakedLayer[];
}

/** Images, and the way back from them to the noise. */
export interface LatentPass {
  /** [n·784], pixels −1 … 1. */
  readonly images: Float32Array;
  /** Σ dImages·∂images/∂z, [n, z], for `dImages` [n·784]. */
  gradient(dImages: Float32Array): Float32Array;
}

/** Side of the input, of the kernel, and the stride, layer by layer: 1 → 3 → 6 → 13 → 28. */
const geometry = [
  {from: 1, size: 3, stride: 2},
  {from: 3, size: 4, stride: 1},
  {from: 6, size: 3, stride: 2},
  {from: 13, size: 4, stride: 2}
];

/**
 * The generator in evaluation mode, `generator(z, …, false)` of generator.ts, as four kernels and biases. With the running
 * mean m and variance s², γ(Wx + b − m)/√(s² + ε) + β = W′x + b′ for W′ = gW, b′ = g(b − m) + β, g = γ/√(s² + ε).
 * `weights` are named as in a plain state, without prefix: W1, b1, gamma1, beta1, mean1, variance1 … W4, b4.
 * Throws `invalid W2: …` where one is missing or has another shape than the configuration says.
 */
export function bakeGenerator(
  weights: Readonly<Record<string, Numbers>>,
  config: Pick<Config, "z" | "generatorWidth" | "bnEps">
): BakedGenerator {
  checkShapes(weights, generatorShapes(config));
  return {z: config.z, layers: geometry.map((_, i) => bakeLayer(weights, i, config.bnEps))};
}

function bakeLayer(weights: Readonly<Record<string, Numbers>>, i: number, eps: number): BakedLayer {
  const {from, size, stride} = geometry[i];
  const of = (letter: string) => weights[`${letter}${i + 1}`]?.data;
  const [channels, inputs] = weights[`W${i + 1}`].shape.slice(2);
  const [b, gamma, beta, mean, variance] = ["b", "gamma", "beta", "mean", "variance"].map(of);
  const gain = Float64Array.from({length: channels}, (_, c) => (gamma ? gamma[c] / Math.sqrt(variance[c] + eps) : 1));
  const kernel = of("W").map((w, place) => w * gain[Math.floor(place / inputs) % channels]);
  const bias = Float32Array.from(gain, (g, c) => (gamma ? g * (b[c] - mean[c]) + beta[c] : b[c]));
  const turned = transpose(kernel, [size * size * channels, inputs]);
  return {...{from, size, stride, channels}, to: (from - 1) * stride + size, kernel, turned, bias};
}

/** Images [n·784], pixels −1 … 1, of noise z [n, z]. Each depends on its own noise alone. Throws where z is no multiple of its length. */
export function generate(baked: BakedGenerator, z: Float32Array): Float32Array {
  return activations(baked, z).at(-1)!;
}

/** `generate`, and what is needed to go back afterwards: both together cost twice as much as images alone. */
export function latentPass(baked: BakedGenerator, z: Float32Array): LatentPass {
  const outputs = activations(baked, z);
  return {images: outputs.at(-1)!, gradient: (dImages) => goBack(baked, outputs, dImages)};
}

/** What each layer puts out, after its ReLU or tanh. */
function activations({z: length, layers}: BakedGenerator, z: Float32Array): Float32Array[] {
  if (z.length % length) throw new RangeError(`invalid noise: ${z.length} numbers, no multiple of ${length}`);
  const outputs: Float32Array[] = [];
  layers.forEach((layer, i) => {
    const y = spread(i ? outputs[i - 1] : z, layer, z.length / length);
    const activate = i < layers.length - 1 ? relu : tanh;
    outputs.push(activate(y));
  });
  return outputs;
}

/** Backpropagation by hand: through tanh by 1 − y², through a ReLU where it let something through, through Wx by Wᵀ. */
function goBack({layers}: BakedGenerator, outputs: readonly Float32Array[], dImages: Float32Array): Float32Array {
  const images = outputs.at(-1)!;
  const n = images.length / size;
  if (dImages.length !== images.length)
    throw new RangeError(`invalid dImages: ${dImages.length}, not ${images.length}`);
  let dy = dImages.map((d, i) => d * (1 - images[i] ** 2));
  for (let i = layers.length - 1; i > 0; --i) {
    const before = outputs[i - 1];
    dy = collect(dy, layers[i], n).map((d, place) => (before[place] > 0 ? d : 0));
  }
  return collect(dy, layers[0], n);
}

/** A transposed convolution: patches x Wᵀ, one for each pixel, added up where they overlap; and the bias. */
function spread(x: Float32Array, layer: BakedLayer, n: number): Float32Array {
  const [count, size] = [n * layer.from ** 2, layer.kernel.length / inputsOf(layer)];
  const y = scatterPatches(multiply(x, layer.turned, [count, inputsOf(layer), size]), patching(layer, n));
  for (let i = 0; i < y.length; i += layer.channels) for (let c = 0; c < layer.channels; ++c) y[i + c] += layer.bias[c];
  return y;
}

/** Its adjoint: an ordinary convolution of dy with the same kernel. */
function collect(dy: Float32Array, layer: BakedLayer, n: number): Float32Array {
  const [count, size] = [n * layer.from ** 2, layer.kernel.length / inputsOf(layer)];
  return multiply(gatherPatches(dy, patching(layer, n)), layer.kernel, [count, size, inputsOf(layer)]);
}

const inputsOf = ({size, channels, kernel}: BakedLayer): number => kernel.length / (size * size * channels);

/** The patches of the output, one for each pixel of the input. */
const patching = ({from, to, size, stride, channels}: BakedLayer, batchSize: number): Patching => ({
  ...{batchSize, inHeight: to, inWidth: to, inChannels: channels, outHeight: from, outWidth: from},
  ...{filterHeight: size, filterWidth: size, strideHeight: stride, strideWidth: stride, padInfo: {top: 0, left: 0}}
});

function relu(y: Float32Array): Float32Array {
  for (let i = 0; i < y.length; ++i) if (y[i] < 0) y[i] = 0;
  return y;
}

function tanh(y: Float32Array): Float32Array {
  for (let i = 0; i < y.length; ++i) y[i] = Math.tanh(y[i]);
  return y;
}
