import {groupOf, tileOf, type Hardware} from "../hardware.js";
import {uniformStruct, unroll} from "./text.js";

export const weightGradient = uniformStruct("WeightGradient", [
  // images of one half, how many halves, and into how many stretches of pixels the sum is split
  "rows",
  "halves",
  "splits",
  // channels: of the large side in fours (single where it has only one), of the small side in fours
  "largeChannels",
  "smallChannels",
  "largeSide",
  "smallSide",
  "kernel",
  "stride",
  "largePitch",
  "largeRow",
  "smallPitch",
  "smallRow",
  // where the parts go, in fours
  "parts"
]);

/**
 * The gradient by a kernel [ky, kx, a, b]: the sum over images and pixels (y, x) of the small side of
 * large[y·stride + ky, x·stride + kx, a] · small[y, x, b]. For a convolution the large side is the input, for a transposed
 * one the output's gradient. A matrix product (taps × a) × (pixels × images) × b; a thread has a tile of it. The long sum is
 * split by halves of the batch (each has its own σ) and by stretches of pixels: parts [half, split, ky, kx, a, b],
 * which the optimiser adds.
 */
export function weightGradientSource(channels: "one" | "four", hardware: Hardware): string {
  const {rows, columns} = tileOf(hardware);
  const one = channels === "one";
  const groups = rows / 4;
  const places = [0, 1, 2, 3];
  return `${weightGradient.text}
@group(0) @binding(0) var<uniform> p: WeightGradient;
@group(0) @binding(1) var<storage, read> large: array<${one ? "f32" : "vec4f"}>;
@group(0) @binding(2) var<storage, read> small: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> parts: array<vec4f>;

/** Where the tap of a row of the product lies on the large side, seen from pixel (0, 0) of the small one. */
fn offset(tap: u32) -> u32 {
  return (tap / p.kernel * p.largeSide + tap % p.kernel) * p.largePitch * p.largeChannels;
}

@compute @workgroup_size(${groupOf(hardware)})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let taps = p.kernel * p.kernel;
  let count = ${one ? "taps / 4" : "taps * p.largeChannels"}; // rows of the product, in fours
  let columns = (p.smallChannels + ${columns - 1}) / ${columns};
  let tiles = (count + ${groups - 1}) / ${groups};
  let left = ${columns} * (id.x % columns);
  let top = ${groups} * (id.x / columns % tiles);
  let part = id.x / (columns * tiles);
  if (part >= p.halves * p.splits) { return; }
  let half = part / p.splits;
  let pixels = p.smallSide * p.smallSide;
  let first = part % p.splits * pixels / p.splits;
  let last = (part % p.splits + 1) * pixels / p.splits;
  ${unroll(columns, (c) => `let step${c} = min(${c}u, p.smallChannels - 1 - left);`)}
  ${unroll(groups, (g) => {
    const group = `let group${g} = min(top + ${g}, count - 1);`;
    return one
      ? `${group} ${unroll(4, (i) => `let from${g}_${i} = offset(4 * group${g} + ${i});`)}`
      : `${group} let from${g} = offset(group${g} / p.largeChannels) + group${g} % p.largeChannels;`;
  })}
  ${unroll(rows, (i) => unroll(columns, (c) => `var s${i}_${c} = vec4f();`))}
  for (var pixel = first; pixel < last; pixel++) {
    let corner = (pixel / p.smallSide * p.largeSide + pixel % p.smallSide) * p.stride * p.largePitch;
    let largeStart = (corner + p.largeRow + half * p.rows) * p.largeChannels;
    let smallStart = (pixel * p.smallPitch + p.smallRow + half * p.rows) * p.smallChannels;
    for (var n = 0u; n < p.rows; n++) {
      let at = largeStart + n * p.largeChannels;
      ${unroll(groups, (g) =>
        one
          ? `let a${g} = vec4f(${places.map((i) => `large[at + from${g}_${i}]`).join()});`
          : `let a${g} = large[at + from${g}];`
      )}
      let line = smallStart + n * p.smallChannels + left;
      ${unroll(columns, (c) => `let b${c} = small[line + step${c}];`)}
      ${unroll(rows, (i) =>
        unroll(columns, (c) => `s${i}_${c} = fma(vec4f(a${i >> 2}.${"xyzw"[i % 4]}), b${c}, s${i}_${c});`)
      )}
    }
  }
  let to = p.parts + part * 4 * count * p.smallChannels;
  ${unroll(
    groups,
    (g) => `if (top + ${g} < count) {
    ${unroll(
      4,
      (i) => `{
      let row = to + (4 * (top + ${g}) + ${i}) * p.smallChannels + left;
      ${unroll(columns, (c) => `if (left + ${c} < p.smallChannels) { parts[row + ${c}] = s${4 * g + i}_${c}; }`)}
    }`
    )}
  }`
  )}
}
`;
}
