import {sumOverWorkgroup, uniformStruct} from "./text.js";

export const imageTotal = uniformStruct("ImageTotal", ["rows", "side", "parts"]);

/** The gradient by the bias of the layer that draws the images: the sum over all their pixels, one part for each row of pixels. */
export const imageTotalSource = (threads: number): string => `${imageTotal.text}
@group(0) @binding(0) var<uniform> p: ImageTotal;
@group(0) @binding(1) var<storage, read> dImages: array<f32>;
@group(0) @binding(2) var<storage, read_write> parts: array<vec4f>;
${sumOverWorkgroup(threads, "f32")}
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let count = p.side * p.rows;
  var sum = 0.0;
  for (var i = thread; i < count; i += ${threads}) { sum += dImages[group.x * count + i]; }
  let part = total(thread, sum);
  if (thread == 0) { parts[p.parts + group.x] = vec4f(part, 0, 0, 0); }
}
`;
