import {sumOverWorkgroup, uniformStruct} from "./text.js";

export const norm = uniformStruct("Norm", [
  // images of one half; halves are the workgroup's second index
  "rows",
  "pixels",
  // in fours
  "channels",
  "pitch",
  "row",
  // of h, or of its gradient
  "hPitch",
  "hRow",
  // places of γ and β, in fours
  "gamma",
  "beta",
  // place of the statistics, in fours: [half, mean | 1/√(variance + ε) | unbiased variance, channel]
  "statistics",
  // bits of ε and of the slope below zero
  "eps",
  "leak",
  // where the gradients by γ and β go: first half, and numbers (in fours) from half to half
  "gammaParts",
  "betaParts",
  "biasParts"
]);

/** What all of them declare. One need not use all: the layouts are explicit, made of this text (`bindingsOf`). */
const head = (access: "read" | "read_write", threads: number) => `${norm.text}
@group(0) @binding(0) var<uniform> p: Norm;
@group(0) @binding(1) var<storage, read> y: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, ${access}> statistics: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> h: array<vec4f>;
${sumOverWorkgroup(threads, "mat2x4f")}

/** Where number i of a half lies: the half's images of pixel 0, then those of pixel 1 … */
fn place(i: u32, half: u32, channel: u32) -> u32 {
  return (i / p.rows * p.pitch + p.row + half * p.rows + i % p.rows) * p.channels + channel;
}
fn hPlace(i: u32, half: u32, channel: u32) -> u32 {
  return (i / p.rows * p.hPitch + p.hRow + half * p.rows + i % p.rows) * p.channels + channel;
}
fn bend(x: vec4f) -> vec4f {
  return select(bitcast<f32>(p.leak) * x, x, x > vec4f());
}
`;

/**
 * h = leaky ReLU(γ(y − mean)/√(variance + ε) + β) with mean and variance of each channel over a half of the batch: one
 * pass for the statistics, which stay for the way back, one that applies them. The numbers are taken from the first one on, so that
 * the variance, a difference of two means, loses nothing to a large mean. A workgroup has four channels of one half.
 * Without batch normalisation ("plain") h = leaky ReLU(y).
 */
export const normSource = (kind: "batch" | "plain", threads: number): string => `${head("read_write", threads)}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let channel = group.x;
  let half = group.y;
  let count = p.pixels * p.rows;
  ${
    kind === "plain"
      ? `for (var i = thread; i < count; i += ${threads}) {
    h[hPlace(i, half, channel)] = bend(y[place(i, half, channel)]);
  }`
      : `let origin = y[place(0, half, channel)];
  var sums = mat2x4f();
  for (var i = thread; i < count; i += ${threads}) {
    let d = y[place(i, half, channel)] - origin;
    sums += mat2x4f(d, d * d);
  }
  let means = total(thread, sums) * (1 / f32(count));
  let mean = origin + means[0];
  let variance = max(means[1] - means[0] * means[0], vec4f());
  let scale = 1 / sqrt(variance + bitcast<f32>(p.eps));
  if (thread == 0) {
    let at = p.statistics + half * 3 * p.channels + channel;
    statistics[at] = mean;
    statistics[at + p.channels] = scale;
    statistics[at + 2 * p.channels] = variance * f32(count) / max(f32(count) - 1, 1);
  }
  let gain = weights[p.gamma + channel] * scale;
  let shift = weights[p.beta + channel] - gain * mean;
  for (var i = thread; i < count; i += ${threads}) {
    h[hPlace(i, half, channel)] = bend(fma(gain, y[place(i, half, channel)], shift));
  }`
  }
}
`;

/**
 * From dL/dh to dL/dy, in place: with x̂ the normalised y, d = dL/dh times the slope of the leaky ReLU, and N numbers in a
 * channel, dγ = Σ d·x̂, dβ = Σ d and dy = γ/√(variance + ε) · (d − dβ/N − x̂ dγ/N). The layer's bias has gradient 0: its
 * mean is subtracted again. Without batch normalisation dy = d, and the bias has Σ d.
 */
export const normGradientSource = (kind: "batch" | "plain", threads: number): string => `${head("read", threads)}
@group(0) @binding(5) var<storage, read_write> parts: array<vec4f>;
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let channel = group.x;
  let half = group.y;
  let count = p.pixels * p.rows;
  ${
    kind === "plain"
      ? `var sum = vec4f();
  for (var i = thread; i < count; i += ${threads}) {
    let at = hPlace(i, half, channel);
    let d = h[at] * select(vec4f(bitcast<f32>(p.leak)), vec4f(1), y[place(i, half, channel)] > vec4f());
    h[at] = d;
    sum += d;
  }
  let bias = total(thread, mat2x4f(sum, sum))[0];
  if (thread == 0) { parts[p.biasParts + half * p.channels + channel] = bias; }`
      : `let at = p.statistics + half * 3 * p.channels + channel;
  let mean = statistics[at];
  let scale = statistics[at + p.channels];
  let gamma = weights[p.gamma + channel];
  let beta = weights[p.beta + channel];
  let leak = vec4f(bitcast<f32>(p.leak));
  var sum = vec4f();
  var sumNormal = vec4f();
  for (var i = thread; i < count; i += ${threads}) {
    let at = hPlace(i, half, channel);
    let normal = (y[place(i, half, channel)] - mean) * scale;
    let d = h[at] * select(leak, vec4f(1), fma(gamma, normal, beta) > vec4f());
    sum += d;
    sumNormal = fma(d, normal, sumNormal);
  }
  let sums = total(thread, mat2x4f(sum, sumNormal));
  let dBeta = sums[0];
  let dGamma = sums[1];
  if (thread == 0) {
    parts[p.betaParts + half * p.channels + channel] = dBeta;
    parts[p.gammaParts + half * p.channels + channel] = dGamma;
  }
  let meanD = dBeta / f32(count);
  let meanDNormal = dGamma / f32(count);
  for (var i = thread; i < count; i += ${threads}) {
    let at = hPlace(i, half, channel);
    let normal = (y[place(i, half, channel)] - mean) * scale;
    let d = h[at] * select(leak, vec4f(1), fma(gamma, normal, beta) > vec4f());
    h[at] = gamma * scale * (d - meanD - normal * meanDNormal);
  }`
  }
}
`;

/** h = leaky ReLU of y normalised by running statistics, [mean | variance] at `statistics`: the network in use. */
export const normUseSource = (threads: number): string => `${head("read", threads)}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let channel = group.x;
  let mean = statistics[p.statistics + channel];
  let scale = 1 / sqrt(statistics[p.statistics + p.channels + channel] + bitcast<f32>(p.eps));
  let gain = weights[p.gamma + channel] * scale;
  let shift = weights[p.beta + channel] - gain * mean;
  let count = p.pixels * p.rows;
  for (var i = thread; i < count; i += ${threads}) {
    h[hPlace(i, 0, channel)] = bend(fma(gain, y[place(i, 0, channel)], shift));
  }
}
`;
