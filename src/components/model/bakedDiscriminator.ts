import {side, size} from "../math/pixels.js";
import {checkShapes} from "./checkShapes.js";
import type {Config} from "./config.js";
import type {Numbers} from "./plainState.js";
import {discriminatorShapes} from "./shapes.js";

/** A convolution of stride 2 without padding, with its σ and its batch normalisation folded in. */
interface BakedConvolution {
  /** Pixels along a side of the input. */
  readonly from: number;
  /** [4, 4, in, out] */
  readonly kernel: Float64Array;
  /** [out] */
  readonly bias: Float64Array;
}

/** A discriminator in use, as numbers: no tensors, no batch normalisation, no power iteration. */
export interface BakedDiscriminator {
  readonly layers: readonly BakedConvolution[];
  /** Slope of the leaky ReLU below zero. */
  readonly leak: number;
}

/** Side of each layer's input: 28 → 13 → 5 → 1. */
const sides = [side, 13, 5];

/**
 * The discriminator in evaluation mode, `discriminator(…, false)` of discriminator.ts: kernels W/σ with σ = uᵀWv of the stored
 * u and v (after `rounds` more of power iteration), and γ(Wx/σ + b − m)/√(s² + ε) + β by the running statistics as one kernel
 * and bias. Only where the leash is spectral is there a σ. `weights` are named as in a plain state, without prefix. Throws
 * `invalid W2: …` where one is missing or has another shape than the configuration says.
 */
export function bakeDiscriminator(
  weights: Readonly<Record<string, Numbers>>,
  config: Pick<Config, "discriminatorWidth" | "normD" | "bnEps" | "leak" | "leash">,
  {rounds = 0} = {}
): BakedDiscriminator {
  checkShapes(weights, discriminatorShapes(config));
  const sigmaOf = (W: Float32Array, u: Float32Array, v: Float32Array) =>
    config.leash === "spectral" ? sigma(W, Float64Array.from(u), Float64Array.from(v), rounds) : 1;
  return {layers: sides.map((_, i) => bakeLayer(weights, i, config.bnEps, sigmaOf)), leak: config.leak};
}

/** uᵀWv of the kernel [kh·kw·in, out], u and v renewed `rounds` times: v ← Wᵀu/‖·‖, u ← Wv/‖·‖. */
function sigma(W: Float32Array, u: Float64Array, v: Float64Array, rounds: number): number {
  const outputs = u.length;
  for (let round = 0; round < rounds; ++round) {
    v.fill(0);
    W.forEach((w, at) => (v[Math.floor(at / outputs)] += w * u[at % outputs]));
    scaleToOne(v);
    u.fill(0);
    W.forEach((w, at) => (u[at % outputs] += w * v[Math.floor(at / outputs)]));
    scaleToOne(u);
  }
  return W.reduce((sum, w, at) => sum + w * u[at % outputs] * v[Math.floor(at / outputs)], 0);
}

function scaleToOne(x: Float64Array): void {
  const length = Math.max(Math.hypot(...x), 1e-12);
  x.forEach((value, i) => (x[i] = value / length));
}

function bakeLayer(
  weights: Readonly<Record<string, Numbers>>,
  i: number,
  eps: number,
  sigmaOf: (W: Float32Array, u: Float32Array, v: Float32Array) => number
): BakedConvolution {
  const [W, b, u, v, gamma, beta, mean, variance] = ["W", "b", "u", "v", "gamma", "beta", "mean", "variance"].map(
    (letter) => weights[`${letter}${i + 1}`]?.data
  );
  const outputs = b.length;
  const norm = sigmaOf(W, u, v);
  const gain = Float64Array.from(b, (_, o) => (gamma ? gamma[o] / Math.sqrt(variance[o] + eps) : 1));
  return {
    from: sides[i],
    kernel: Float64Array.from(W, (w, at) => (w / norm) * gain[at % outputs]),
    bias: Float64Array.from(b, (shift, o) => (gamma ? gain[o] * (shift - mean[o]) + beta[o] : shift))
  };
}

/** The logit of each of n images, `pixels` [n · 784], −1 … 1; its sigmoid is the probability of "real". */
export function judge({layers, leak}: BakedDiscriminator, pixels: ArrayLike<number>): Float64Array {
  return Float64Array.from({length: pixels.length / size}, (_, n) => {
    let x: Float64Array = Float64Array.from({length: size}, (_, p) => pixels[size * n + p]);
    layers.forEach((layer, i) => (x = convolve(i ? bend(x, leak) : x, layer)));
    return x[0];
  });
}

function bend(x: Float64Array, leak: number): Float64Array {
  return x.map((value) => (value < 0 ? leak * value : value));
}

/** x [from, from, in] → [(from − 4)/2 + 1, …, out], rounded down. */
function convolve(x: Float64Array, {from, kernel, bias}: BakedConvolution): Float64Array {
  const outputs = bias.length;
  const row = kernel.length / outputs / 4; // numbers in four neighbouring pixels
  const across = Math.floor((from - 4) / 2) + 1;
  const y = new Float64Array(across * across * outputs);
  for (let place = 0; place < across * across; ++place) {
    const corner = (2 * Math.floor(place / across) * from + 2 * (place % across)) * (row / 4);
    const sums = y.subarray(place * outputs, (place + 1) * outputs);
    sums.set(bias);
    for (let k = 0; k < 4 * row; ++k) {
      const value = x[corner + Math.floor(k / row) * from * (row / 4) + (k % row)];
      for (let o = 0; o < outputs; ++o) sums[o] += value * kernel[k * outputs + o];
    }
  }
  return y;
}
