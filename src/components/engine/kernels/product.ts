import {groupOf, tileOf, type Hardware, type Tile} from "../hardware.js";
import {none, uniformStruct, unroll} from "./text.js";

export const product = uniformStruct("Product", [
  // images, and the first of them that the second σ is for
  "rows",
  "half",
  // channels in fours, but single where the input has only one
  "inChannels",
  "outChannels",
  // pixels along a side
  "inSide",
  "outSide",
  "kernel",
  "stride",
  // rows of a pixel in memory, and the first that counts
  "inPitch",
  "inRow",
  "outPitch",
  "outRow",
  // places: of kernel and bias, in fours; of the σ of either half
  "weights",
  "bias",
  "sigmaFirst",
  "sigmaSecond"
]);

/**
 * A convolution, or a transposed one, as a sum of matrix products. Activations lie as [pixel, image, channel], so for one
 * output pixel each tap of the kernel adds (images × channels in) · (channels in × channels out); a thread keeps a tile of
 * images × channels of one output pixel in registers. Taps that would read outside are left out: no multiplication is wasted.
 * y = sum/σ + b.
 *
 * "gather": output pixel (y, x) reads (y·stride + ky, x·stride + kx); "scatter": it reads ((y − ky)/stride, (x − kx)/stride)
 * where that is whole and inside. The kernel lies as [ky, kx, in, out] for both.
 */
export function productSource(kind: "gather" | "scatter", channels: "one" | "four", hardware: Hardware): string {
  const tile = tileOf(hardware);
  const one = channels === "one";
  const each = (line: (row: number, column: number) => string) =>
    unroll(tile.rows, (i) => unroll(tile.columns, (c) => line(i, c)));
  return `${product.text}
@group(0) @binding(0) var<uniform> p: Product;
@group(0) @binding(1) var<storage, read> x: array<${one ? "f32" : "vec4f"}>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> biases: array<vec4f>;
@group(0) @binding(4) var<storage, read> sigmas: array<f32>;
@group(0) @binding(5) var<storage, read_write> y: array<vec4f>;

fn inverse(sigma: u32) -> f32 {
  if (sigma == ${none}u) { return 1; }
  return 1 / sigmas[sigma];
}

@compute @workgroup_size(${groupOf(hardware)})
fn main(@builtin(global_invocation_id) id: vec3u) {
  // copied, since a struct in memory is read again at every use
  let inChannels = p.inChannels;
  let outChannels = p.outChannels;
  let inSide = p.inSide;
  let kernel = p.kernel;
  let stride = p.stride;
  let columns = (outChannels + ${tile.columns - 1}) / ${tile.columns};
  let tiles = (p.rows + ${tile.rows - 1}) / ${tile.rows};
  let left = ${tile.columns} * (id.x % columns);
  let row = ${tile.rows} * (id.x / columns % tiles);
  let pixel = id.x / (columns * tiles);
  if (pixel >= p.outSide * p.outSide) { return; }
  let oy = pixel / p.outSide;
  let ox = pixel % p.outSide;
  ${unroll(tile.rows, (i) => `let row${i} = (p.inRow + min(row + ${i}, p.rows - 1)) * inChannels;`)}
  ${unroll(tile.columns, (c) => `let step${c} = min(${c}u, outChannels - 1 - left);`)}
  ${each((i, c) => `var s${i}_${c} = vec4f();`)}
  ${kind === "gather" ? gatheredTaps : scatteredTaps}
      let start = (iy * inSide + ix) * p.inPitch * inChannels;
      var w = p.weights + (ky * kernel + kx) * inChannels * ${one ? 1 : 4} * outChannels + left;
      ${one ? multiplyOne(tile) : multiplyFours(tile)}
    }
  }
  ${unroll(tile.columns, (c) => `var b${c} = vec4f();`)}
  if (p.bias != ${none}u) {
    ${unroll(tile.columns, (c) => `b${c} = biases[p.bias + left + step${c}];`)}
  }
  let scale0 = inverse(p.sigmaFirst);
  let scale1 = inverse(p.sigmaSecond);
  let to = (pixel * p.outPitch + p.outRow + row) * outChannels;
  ${unroll(
    tile.rows,
    (i) => `if (row + ${i} < p.rows) {
    let scale = vec4f(select(scale0, scale1, row + ${i} >= p.half));
    let at = to + ${i} * outChannels + left;
    ${unroll(tile.columns, (c) => `if (left + ${c} < outChannels) { y[at + ${c}] = fma(s${i}_${c}, scale, b${c}); }`)}
  }`
  )}
}
`;
}

const gatheredTaps = `for (var ky = 0u; ky < kernel; ky++) {
    for (var kx = 0u; kx < kernel; kx++) {
      let iy = oy * stride + ky;
      let ix = ox * stride + kx;`;

/** Only every stride-th tap meets an input pixel. */
const scatteredTaps = `for (var ky = oy % stride; ky < kernel && ky <= oy; ky += stride) {
    let iy = (oy - ky) / stride;
    if (iy >= inSide) { continue; }
    for (var kx = ox % stride; kx < kernel && kx <= ox; kx += stride) {
      let ix = (ox - kx) / stride;
      if (ix >= inSide) { continue; }`;

/** Adds one channel in: `a` of a row times the channels out of the kernel's row at `w`. */
const addChannel = ({rows, columns}: Tile, a: (row: number) => string): string => `{
        ${unroll(columns, (c) => `let w${c} = weights[w + step${c}];`)}
        w += outChannels;
        ${unroll(rows, (i) => unroll(columns, (c) => `s${i}_${c} = fma(vec4f(${a(i)}), w${c}, s${i}_${c});`))}
      }`;

const multiplyFours = (tile: Tile): string => `${unroll(tile.rows, (i) => `let start${i} = start + row${i};`)}
      for (var k = 0u; k < inChannels; k++) {
        ${unroll(tile.rows, (i) => `let a${i} = x[start${i} + k];`)}
        ${unroll(4, (j) => addChannel(tile, (i) => `a${i}.${"xyzw"[j]}`))}
      }`;

const multiplyOne = (tile: Tile): string => `${unroll(tile.rows, (i) => `let a${i} = x[start + row${i}];`)}
      ${addChannel(tile, (i) => `a${i}`)}`;
