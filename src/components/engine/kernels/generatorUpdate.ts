import {adamText, nowText} from "./now.js";
import {none, uniformStruct} from "./text.js";

export const updateThreads = 64;
/** Tensors of the generator. */
export const segmentCount = 14;

/** One tensor of the generator, places and counts in fours. */
export const segment = uniformStruct("Segment", [
  "start",
  "count",
  // parts [split, number] of its gradient
  "parts",
  "splits",
  // a kernel's turned copy [ky, kx, in, out], in numbers, or none; its channels
  "copy",
  "outputs",
  "inputs"
]);

/**
 * The generator's update: the parts of each gradient are added, then Adam, four numbers a thread; kernels [ky, kx, out, in] are
 * also written as [ky, kx, in, out], which the way forward reads. The whole gradient stays in the first of the parts.
 */
export const generatorUpdateSource = `${segment.text}
@group(0) @binding(0) var<uniform> tensors: array<Segment, ${segmentCount}>;
@group(0) @binding(1) var<storage, read_write> weights: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> first: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> second: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> parts: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> copies: array<f32>;
${nowText}${adamText("vec4f", "lrG")}
@compute @workgroup_size(${updateThreads})
fn main(@builtin(global_invocation_id) id: vec3u) {
  var s = 0u;
  while (s < ${segmentCount} && id.x >= tensors[s].start + tensors[s].count) { s++; }
  if (s == ${segmentCount}) { return; }
  let tensor = tensors[s];
  let i = id.x - tensor.start;
  var g = vec4f();
  for (var k = 0u; k < tensor.splits; k++) { g += parts[tensor.parts + k * tensor.count + i]; }
  parts[tensor.parts + i] = g;
  adam(id.x, g);
  if (tensor.copy == ${none}u) { return; }
  let w = weights[id.x];
  let input = 4 * i % tensor.inputs;
  let output = 4 * i / tensor.inputs % tensor.outputs;
  let tap = 4 * i / (tensor.inputs * tensor.outputs);
  let to = tensor.copy + (tap * tensor.inputs + input) * tensor.outputs + output;
  copies[to] = w.x;
  copies[to + tensor.outputs] = w.y;
  copies[to + 2 * tensor.outputs] = w.z;
  copies[to + 3 * tensor.outputs] = w.w;
}
`;
