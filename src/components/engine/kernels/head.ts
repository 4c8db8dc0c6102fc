import type {Loss} from "../../model/config.js";
import {none, sumOverWorkgroup, uniformStruct} from "./text.js";

export const headThreads = 64;

export const head = uniformStruct("Head", [
  // images, and the first of them that the second σ, and the other side of the loss, is for
  "rows",
  "half",
  // in fours
  "channels",
  "side",
  "kernel",
  "pitch",
  "row",
  // places: kernel (in fours), bias, σ of either half or none, first logit
  "weights",
  "bias",
  "sigmaFirst",
  "sigmaSecond",
  "logits",
  // 1: the generator's loss (all should pass for real); 0: the discriminator's (the first half is fake)
  "generator",
  // where the parts of the gradient go, in fours: kernel [half, tap, channel], bias [half]
  "parts",
  "biasParts"
]);

const declarations = `${head.text}
@group(0) @binding(0) var<uniform> p: Head;
fn inverse(sigma: u32) -> f32 {
  if (sigma == ${none}u) { return 1; }
  return 1 / sigmas[sigma];
}
fn scaleOf(row: u32) -> f32 { return select(inverse(p.sigmaFirst), inverse(p.sigmaSecond), row >= p.half); }
`;

/** The derivative by one logit; over how many images a half is, `share` says: Wasserstein's loss isn't halved. */
const slopes: Record<Loss, string> = {
  bce: `const share = 2u;
fn slope(x: f32, real: bool) -> f32 {
  let probability = 1 / (1 + exp(-clamp(x, -80, 80)));
  return select(probability, probability - 1, real);
}`,
  hinge: `const share = 2u;
fn slope(x: f32, real: bool) -> f32 {
  if (p.generator == 1) { return -1; }
  return select(select(0.0, 1.0, x > -1), select(0.0, -1.0, x < 1), real);
}`,
  wasserstein: `const share = 1u;
fn slope(x: f32, real: bool) -> f32 { return select(1.0, -1.0, real); }`
};

/**
 * The discriminator's last layer, a kernel as large as what it looks at: one logit an image, a workgroup each, and the
 * derivative of the loss by it. Cross-entropy: sigmoid(x) − [real]; hinge: −[x < 1] for real, [x > −1] for fake, −1 for the
 * generator; each over the images of its half, the discriminator's halves by ½. Wasserstein: −1 for real, 1 for fake, not halved.
 */
export const headSource = (loss: Loss): string => `${declarations}
@group(0) @binding(1) var<storage, read> h: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> biases: array<f32>;
@group(0) @binding(4) var<storage, read> sigmas: array<f32>;
@group(0) @binding(5) var<storage, read_write> logits: array<f32>;
@group(0) @binding(6) var<storage, read_write> dLogits: array<f32>;
${sumOverWorkgroup(headThreads, "f32")}
${slopes[loss]}
@compute @workgroup_size(${headThreads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let row = group.x;
  var sum = 0.0;
  for (var i = thread; i < p.kernel * p.kernel * p.channels; i += ${headThreads}) {
    let tap = i / p.channels;
    let pixel = tap / p.kernel * p.side + tap % p.kernel;
    sum += dot(h[(pixel * p.pitch + p.row + row) * p.channels + i % p.channels], weights[p.weights + i]);
  }
  let x = total(thread, sum) * scaleOf(row) + biases[p.bias];
  if (thread == 0) {
    logits[p.logits + row] = x;
    let real = p.generator == 1 || row >= p.half;
    let count = select(share * p.half, p.rows, p.generator == 1);
    dLogits[p.logits + row] = slope(x, real) / f32(count);
  }
}
`;

/** From the derivative by the logits to that by the layer's input: an outer product, and 0 where the kernel doesn't look. */
export const headInputSource = `${declarations}
@group(0) @binding(1) var<storage, read> dLogits: array<f32>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> sigmas: array<f32>;
@group(0) @binding(4) var<storage, read_write> dh: array<vec4f>;
@compute @workgroup_size(${headThreads})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let channel = id.x % p.channels;
  let row = id.x / p.channels % p.rows;
  let pixel = id.x / (p.channels * p.rows);
  if (pixel >= p.side * p.side) { return; }
  let ky = pixel / p.side;
  let kx = pixel % p.side;
  let to = (pixel * p.pitch + p.row + row) * p.channels + channel;
  if (ky >= p.kernel || kx >= p.kernel) {
    dh[to] = vec4f();
    return;
  }
  dh[to] = dLogits[p.logits + row] * scaleOf(row) * weights[p.weights + (ky * p.kernel + kx) * p.channels + channel];
}
`;

/** The derivative by the kernel (over σ) and by the bias, one part for each half. */
export const headWeightsSource = `${declarations}
@group(0) @binding(1) var<storage, read> dLogits: array<f32>;
@group(0) @binding(2) var<storage, read> h: array<vec4f>;
@group(0) @binding(3) var<storage, read> sigmas: array<f32>;
@group(0) @binding(4) var<storage, read_write> parts: array<vec4f>;
@compute @workgroup_size(${headThreads})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let count = p.kernel * p.kernel * p.channels;
  let half = id.x / (count + 1);
  if (half >= p.rows / p.half) { return; }
  let i = id.x % (count + 1);
  let first = p.logits + half * p.half;
  var sum = vec4f();
  if (i == count) {
    for (var n = 0u; n < p.half; n++) { sum.x += dLogits[first + n]; }
    parts[p.biasParts + half] = sum;
    return;
  }
  let tap = i / p.channels;
  let pixel = tap / p.kernel * p.side + tap % p.kernel;
  let begin = (pixel * p.pitch + p.row + half * p.half) * p.channels + i % p.channels;
  for (var n = 0u; n < p.half; n++) { sum = fma(vec4f(dLogits[first + n]), h[begin + n * p.channels], sum); }
  parts[p.parts + half * count + i] = sum;
}
`;
