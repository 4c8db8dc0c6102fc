import {adamText, nowText} from "./now.js";
import {none, sumOverWorkgroup, uniformStruct} from "./text.js";

export const updateThreads = 64;
/** Workgroups for so many numbers, four a thread. */
export const updateGroups = (numbers: number): number => Math.ceil(numbers / 4 / updateThreads);
/** Where the generator's squared lengths begin, after those of the discriminator's layers. */
export const squaresFirstG = 4;
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
 * also written as [ky, kx, in, out], which the way forward reads. The whole gradient stays in the first of the parts, its squared
 * length, a number for each workgroup, in `squares`.
 */
export const generatorUpdateSource = `${segment.text}
@group(0) @binding(0) var<uniform> tensors: array<Segment, ${segmentCount}>;
@group(0) @binding(1) var<storage, read_write> weights: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> first: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> second: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> parts: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> copies: array<f32>;
@group(0) @binding(6) var<storage, read_write> squares: array<f32>;
${nowText}${adamText("vec4f", "lrG")}${sumOverWorkgroup(updateThreads, "f32")}
/** Updates four numbers and returns their gradient; 0 where there are none. */
fn updated(place: u32) -> vec4f {
  var s = 0u;
  while (s < ${segmentCount} && place >= tensors[s].start + tensors[s].count) { s++; }
  var g = vec4f();
  if (s == ${segmentCount}) { return g; }
  let tensor = tensors[s];
  let i = place - tensor.start;
  for (var k = 0u; k < tensor.splits; k++) { g += parts[tensor.parts + k * tensor.count + i]; }
  parts[tensor.parts + i] = g;
  adam(place, g);
  if (tensor.copy == ${none}u) { return g; }
  let w = weights[place];
  let input = 4 * i % tensor.inputs;
  let output = 4 * i / tensor.inputs % tensor.outputs;
  let tap = 4 * i / (tensor.inputs * tensor.outputs);
  let to = tensor.copy + (tap * tensor.inputs + input) * tensor.outputs + output;
  copies[to] = w.x;
  copies[to + tensor.outputs] = w.y;
  copies[to + 2 * tensor.outputs] = w.z;
  copies[to + 3 * tensor.outputs] = w.w;
  return g;
}
@compute @workgroup_size(${updateThreads})
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) thread: u32
) {
  let g = updated(id.x);
  let square = total(thread, dot(g, g));
  if (thread == 0) { squares[${squaresFirstG} + group.x] = square; }
}
`;
