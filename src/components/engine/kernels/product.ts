import {none, uniformStruct, unroll} from "./text.js";

/** One thread's tile: images, and groups of four channels. */
export const tile = {rows: 8, columns: 2} as const;

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
 * output pixel each tap of the kernel adds (images × channels in) · (channels in × channels out); a thread keeps 8 images ×
 * 8 channels of one output pixel in registers. Taps that would read outside are left out: no multiplication is wasted.
 * y = sum/σ + b.
 *
 * "gather": output pixel (y, x) reads (y·stride + ky, x·stride + kx); "scatter": it reads ((y − ky)/stride, (x − kx)/stride)
 * where that is whole and inside. The kernel lies as [ky, kx, in, out] for both.
 */
export function productSource(kind: "gather" | "scatter", channels: "one" | "four"): string {
  const one = channels === "one";
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

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  // copied, since a struct in memory is read again at every use
  let inChannels = p.inChannels;
  let outChannels = p.outChannels;
  let inSide = p.inSide;
  let kernel = p.kernel;
  let stride = p.stride;
  let columns = (outChannels + 1) / 2;
  let tiles = (p.rows + ${tile.rows - 1}) / ${tile.rows};
  let left = 2 * (id.x % columns);
  let right = min(left + 1, outChannels - 1);
  let row = ${tile.rows} * (id.x / columns % tiles);
  let pixel = id.x / (columns * tiles);
  if (pixel >= p.outSide * p.outSide) { return; }
  let oy = pixel / p.outSide;
  let ox = pixel % p.outSide;
  ${unroll(tile.rows, (i) => `let row${i} = (p.inRow + min(row + ${i}, p.rows - 1)) * inChannels;`)}
  let step = right - left;
  ${unroll(tile.rows, (i) => `var l${i} = vec4f(); var r${i} = vec4f();`)}
  ${kind === "gather" ? gatheredTaps : scatteredTaps}
      let start = (iy * inSide + ix) * p.inPitch * inChannels;
      var w = p.weights + (ky * kernel + kx) * inChannels * ${one ? 1 : 4} * outChannels + left;
      ${one ? multiplyOne : multiplyFours}
    }
  }
  var b0 = vec4f();
  var b1 = vec4f();
  if (p.bias != ${none}u) {
    b0 = biases[p.bias + left];
    b1 = biases[p.bias + right];
  }
  let scale0 = inverse(p.sigmaFirst);
  let scale1 = inverse(p.sigmaSecond);
  let to = (pixel * p.outPitch + p.outRow + row) * outChannels;
  ${unroll(
    tile.rows,
    (i) => `if (row + ${i} < p.rows) {
    let scale = vec4f(select(scale0, scale1, row + ${i} >= p.half));
    y[to + ${i} * outChannels + left] = fma(l${i}, scale, b0);
    if (right > left) { y[to + ${i} * outChannels + right] = fma(r${i}, scale, b1); }
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

/** Adds one channel in: `a` of a row times eight channels out of the kernel's row at `w`. */
const addChannel = (a: (row: number) => string): string => `{
        let w0 = weights[w];
        let w1 = weights[w + step];
        w += outChannels;
        ${unroll(tile.rows, (i) => `l${i} = fma(vec4f(${a(i)}), w0, l${i}); r${i} = fma(vec4f(${a(i)}), w1, r${i});`)}
      }`;

const multiplyFours = `${unroll(tile.rows, (i) => `let start${i} = start + row${i};`)}
      for (var k = 0u; k < inChannels; k++) {
        ${unroll(tile.rows, (i) => `let a${i} = x[start${i} + k];`)}
        ${unroll(4, (j) => addChannel((i) => `a${i}.${"xyzw"[j]}`))}
      }`;

const multiplyOne = `${unroll(tile.rows, (i) => `let a${i} = x[start + row${i}];`)}
      ${addChannel((i) => `a${i}`)}`;
