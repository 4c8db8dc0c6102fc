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
 * one the output's gradient. A matrix product (taps × a) × (pixels × images) × b; a thread has 8 × 8 of it. The long sum is
 * split by halves of the batch (each has its own σ) and by stretches of pixels: parts [half, split, ky, kx, a, b],
 * which the optimiser adds.
 */
export function weightGradientSource(channels: "one" | "four"): string {
  const one = channels === "one";
  return `${weightGradient.text}
@group(0) @binding(0) var<uniform> p: WeightGradient;
@group(0) @binding(1) var<storage, read> large: array<${one ? "f32" : "vec4f"}>;
@group(0) @binding(2) var<storage, read> small: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> parts: array<vec4f>;

/** Where the tap of a row of the product lies on the large side, seen from pixel (0, 0) of the small one. */
fn offset(tap: u32) -> u32 {
  return (tap / p.kernel * p.largeSide + tap % p.kernel) * p.largePitch * p.largeChannels;
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let taps = p.kernel * p.kernel;
  let count = ${one ? "taps / 4" : "taps * p.largeChannels"}; // rows of the product, in fours
  let columns = (p.smallChannels + 1) / 2;
  let tiles = (count + 1) / 2;
  let left = 2 * (id.x % columns);
  let right = min(left + 1, p.smallChannels - 1);
  let upper = 2 * (id.x / columns % tiles);
  let lower = min(upper + 1, count - 1);
  let part = id.x / (columns * tiles);
  if (part >= p.halves * p.splits) { return; }
  let half = part / p.splits;
  let pixels = p.smallSide * p.smallSide;
  let first = part % p.splits * pixels / p.splits;
  let last = (part % p.splits + 1) * pixels / p.splits;
  ${
    one
      ? unroll(4, (i) => `let upper${i} = offset(4 * upper + ${i}); let lower${i} = offset(4 * lower + ${i});`)
      : `let upperStart = offset(upper / p.largeChannels) + upper % p.largeChannels;
  let lowerStart = offset(lower / p.largeChannels) + lower % p.largeChannels;`
  }
  ${unroll(8, (i) => `var l${i} = vec4f(); var r${i} = vec4f();`)}
  for (var pixel = first; pixel < last; pixel++) {
    let corner = (pixel / p.smallSide * p.largeSide + pixel % p.smallSide) * p.stride * p.largePitch;
    let largeStart = (corner + p.largeRow + half * p.rows) * p.largeChannels;
    let smallStart = (pixel * p.smallPitch + p.smallRow + half * p.rows) * p.smallChannels;
    for (var n = 0u; n < p.rows; n++) {
      let at = largeStart + n * p.largeChannels;
      ${
        one
          ? `let a = vec4f(${[0, 1, 2, 3].map((i) => `large[at + upper${i}]`).join()});
      let b = vec4f(${[0, 1, 2, 3].map((i) => `large[at + lower${i}]`).join()});`
          : `let a = large[at + upperStart];
      let b = large[at + lowerStart];`
      }
      let s0 = small[smallStart + n * p.smallChannels + left];
      let s1 = small[smallStart + n * p.smallChannels + right];
      ${unroll(4, (i) => add(i, `a.${"xyzw"[i]}`))}
      ${unroll(4, (i) => add(4 + i, `b.${"xyzw"[i]}`))}
    }
  }
  let to = p.parts + part * 4 * count * p.smallChannels;
  ${unroll(4, (i) => store(i, "upper", i))}
  if (lower > upper) {
    ${unroll(4, (i) => store(4 + i, "lower", i))}
  }
}
`;
}

const add = (row: number, a: string): string =>
  `l${row} = fma(vec4f(${a}), s0, l${row}); r${row} = fma(vec4f(${a}), s1, r${row});`;

const store = (row: number, group: string, i: number): string => `{
    let start = to + (4 * ${group} + ${i}) * p.smallChannels;
    parts[start + left] = l${row};
    if (right > left) { parts[start + right] = r${row}; }
  }`;
