import {uniformStruct, unroll} from "./text.js";

/** Images of one thread. */
export const imageRows = 4;

export const image = uniformStruct("ImageLayer", [
  "rows",
  // channels in, in fours
  "inChannels",
  "inSide",
  "outSide",
  "kernel",
  "stride",
  "inPitch",
  "inRow",
  "outPitch",
  "outRow",
  // from this row on, rows lie `gap` further
  "gapFrom",
  "gap",
  // places: kernel in fours, bias, σ
  "weights",
  "bias",
  "sigma",
  // 0: y = tanh(sum + b); 1: y = sum/σ · (1 − t²), the way back through tanh, with t at tanhRow
  "back",
  "tanhPitch",
  "tanhRow"
]);

/**
 * A transposed convolution to a single channel, [ky, kx, 1, in]: the generator's last layer with its tanh, and on the way
 * back the discriminator's first layer with the derivative of that tanh. A matrix product would have one column, so here
 * a thread has one pixel of four images.
 */
export const imageSource = `${image.text}
@group(0) @binding(0) var<uniform> p: ImageLayer;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> biases: array<f32>;
@group(0) @binding(4) var<storage, read> sigmas: array<f32>;
@group(0) @binding(5) var<storage, read> images: array<f32>;
@group(0) @binding(6) var<storage, read_write> y: array<f32>;

fn finish(sum: f32, pixel: u32, row: u32) {
  let to = pixel * p.outPitch + p.outRow + row + select(0, p.gap, row >= p.gapFrom);
  if (p.back == 1) {
    let t = images[pixel * p.tanhPitch + p.tanhRow + row];
    y[to] = sum / sigmas[p.sigma] * (1 - t * t);
  } else {
    y[to] = tanh(clamp(sum + biases[p.bias], -20, 20));
  }
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let tiles = (p.rows + ${imageRows - 1}) / ${imageRows};
  let row = ${imageRows} * (id.x % tiles);
  let pixel = id.x / tiles;
  if (pixel >= p.outSide * p.outSide) { return; }
  let oy = pixel / p.outSide;
  let ox = pixel % p.outSide;
  ${unroll(imageRows, (i) => `let row${i} = (p.inRow + min(row + ${i}, p.rows - 1)) * p.inChannels;`)}
  ${unroll(imageRows, (i) => `var sum${i} = 0.0;`)}
  for (var ky = 0u; ky < p.kernel; ky++) {
    for (var kx = 0u; kx < p.kernel; kx++) {
      if (oy < ky || ox < kx) { continue; }
      let iy = (oy - ky) / p.stride;
      let ix = (ox - kx) / p.stride;
      if (iy * p.stride + ky != oy || ix * p.stride + kx != ox || iy >= p.inSide || ix >= p.inSide) { continue; }
      let begin = (iy * p.inSide + ix) * p.inPitch * p.inChannels;
      let tap = p.weights + (ky * p.kernel + kx) * p.inChannels;
      for (var k = 0u; k < p.inChannels; k++) {
        let w = weights[tap + k];
        ${unroll(imageRows, (i) => `sum${i} += dot(x[begin + row${i} + k], w);`)}
      }
    }
  }
  ${unroll(imageRows, (i) => `if (row + ${i} < p.rows) { finish(sum${i}, pixel, row + ${i}); }`)}
}
`;
