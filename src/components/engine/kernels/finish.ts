import type {Loss} from "../../model/config.js";
import {squaresFirstG} from "./generatorUpdate.js";
import {nowText} from "./now.js";
import {sumOverWorkgroup, uniformStruct} from "./text.js";

export const finishThreads = 256;
/** Numbers of a report: the nine of `reportColumns`, and whether one of them is not finite. */
export const reportLength = 10;

/** `squaresG`: parts of the squared length of the generator's gradient. */
export const finish = uniformStruct("Finish", ["batch", "momentum", "normedLayers", "squaresG"]);

/** Running statistics of one layer, places and counts in fours: `passes` of them moved it, in order. */
export const runningLayer = uniformStruct("RunningLayer", [
  "channels",
  "statistics",
  "passes",
  "running",
  "ofGenerator"
]);

/** The cost of a logit for either network, and what the report says of it. Halves of the discriminator's are added and times `share`. */
const costs: Record<Loss, string> = {
  bce: `const share = 0.5;
fn cost(x: f32, real: bool) -> f32 { return softplus(select(x, -x, real)); }
fn costOfGenerator(x: f32) -> f32 { return softplus(-x); }
fn verdict(x: f32) -> f32 { return probability(x); }`,
  hinge: `const share = 0.5;
fn cost(x: f32, real: bool) -> f32 { return max(0, 1 + select(x, -x, real)); }
fn costOfGenerator(x: f32) -> f32 { return -x; }
fn verdict(x: f32) -> f32 { return probability(x); }`,
  wasserstein: `const share = 1.0;
fn cost(x: f32, real: bool) -> f32 { return select(x, -x, real); }
fn costOfGenerator(x: f32) -> f32 { return -x; }
fn verdict(x: f32) -> f32 { return x; }`
};

/**
 * The end of a step: the running statistics take in each pass in the order of the loop, and losses, mean verdicts, σ and the
 * lengths of both gradients go into a ring buffer that the processor reads when it likes.
 */
export const finishSource = (loss: Loss): string => `${finish.text}
${runningLayer.text}
struct All { finish: Finish, layers: array<RunningLayer, 5> }
@group(0) @binding(0) var<uniform> p: All;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read> sigmas: array<f32>;
@group(0) @binding(3) var<storage, read> statisticsG: array<vec4f>;
@group(0) @binding(4) var<storage, read> statisticsD: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> runningG: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> runningD: array<vec4f>;
@group(0) @binding(7) var<storage, read_write> reports: array<f32>;
@group(0) @binding(8) var<storage, read> squares: array<f32>;
${nowText}${sumOverWorkgroup(finishThreads, "vec4f")}
fn softplus(x: f32) -> f32 { return max(x, 0) + log(1 + exp(-abs(x))); }
fn probability(x: f32) -> f32 { return 1 / (1 + exp(-clamp(x, -80, 80))); }
${costs[loss]}
/** By the bits: a compiler may take it that there is no NaN. */
fn isFinite(x: vec4f) -> vec4<bool> {
  return (bitcast<vec4u>(x) & vec4u(0x7f800000u)) != vec4u(0x7f800000u);
}
fn mix4(old: vec4f, new4: vec4f) -> vec4f {
  let momentum = bitcast<f32>(p.finish.momentum);
  return (1 - momentum) * old + momentum * new4;
}
fn renew(l: u32, i: u32) {
  let layer = p.layers[l];
  for (var k = 0u; k < layer.passes; k++) {
    let at = layer.statistics + k * 3 * layer.channels + i;
    let to = layer.running + i;
    if (layer.ofGenerator == 1) {
      runningG[to] = mix4(runningG[to], statisticsG[at]);
      runningG[to + layer.channels] = mix4(runningG[to + layer.channels], statisticsG[at + 2 * layer.channels]);
    } else {
      runningD[to] = mix4(runningD[to], statisticsD[at]);
      runningD[to + layer.channels] = mix4(runningD[to + layer.channels], statisticsD[at + 2 * layer.channels]);
    }
  }
}
@compute @workgroup_size(${finishThreads})
fn main(@builtin(local_invocation_index) thread: u32) {
  for (var l = 0u; l < p.finish.normedLayers; l++) {
    for (var i = thread; i < p.layers[l].channels; i += ${finishThreads}) { renew(l, i); }
  }
  var sum = vec4f();
  let batch = p.finish.batch;
  for (var n = thread; n < batch; n += ${finishThreads}) {
    let fake = logits[n];
    let real = logits[batch + n];
    sum += vec4f(
      (cost(real, true) + cost(fake, false)) * share,
      costOfGenerator(logits[2 * batch + n]),
      verdict(real),
      verdict(fake)
    );
  }
  let mean = total(thread, sum) / f32(batch);
  var square = 0.0;
  for (var i = thread; i < p.finish.squaresG; i += ${finishThreads}) { square += squares[${squaresFirstG} + i]; }
  let squareG = total(thread, vec4f(square, 0, 0, 0)).x;
  if (thread > 0) { return; }
  let to = now.slot * ${reportLength};
  for (var i = 0u; i < 4; i++) { reports[to + i] = mean[i]; }
  var finite = all(isFinite(mean));
  for (var l = 0u; l < 3; l++) {
    reports[to + 4 + l] = sigmas[6 + l];
    finite = finite && isFinite(vec4f(sigmas[6 + l])).x;
  }
  let lengths = sqrt(vec4f(squares[0] + squares[1] + squares[2], squareG, 0, 0));
  reports[to + 7] = lengths.x;
  reports[to + 8] = lengths.y;
  finite = finite && all(isFinite(lengths));
  reports[to + 9] = select(1.0, 0.0, finite);
}
`;
