import {none, uniformStruct, unroll} from "./text.js";

/** Images of one thread. */
export const imageRows = 4;

export const image = uniformStruct("ImageLayer", [
  "rows",
  // channels in, in fours
  "inChannels",
  "inSide",
  "outSide",
  "inPitch",
  "inRow",
  "outPitch",
  "outRow",
  // from this row on, rows lie `gap` further
  "gapFrom",
  "gap",
  // places: kernel in fours, bias, σ or none
  "weights",
  "bias",
  "sigma",
  // 0: y = tanh(sum + b); 1: y = sum/σ · (1 − t²), the way back through tanh, with t at tanhRow
  "back",
  "tanhPitch",
  "tanhRow"
]);

/**
 * A transposed convolution to a single channel, kernel [ky, kx, 1, in] with a side of twice the stride 2: the generator's last layer
 * with its tanh, and on the way back the discriminator's first layer with the derivative of that tanh. A matrix product
 * would have one column, so here a thread has a block of 2 × 2 pixels of four images: all four read the same input pixels,
 * (y − j, x − i) with j and i 0 or 1, through the taps (2j + dy, 2i + dx).
 */
export const imageSource = `${image.text}
@group(0) @binding(0) var<uniform> p: ImageLayer;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> biases: array<f32>;
@group(0) @binding(4) var<storage, read> sigmas: array<f32>;
@group(0) @binding(5) var<storage, read> images: array<f32>;
@group(0) @binding(6) var<storage, read_write> y: array<f32>;

fn finish(sum: vec4f, pixel: u32, row: u32) {
  let to = pixel * p.outPitch + p.outRow + row + select(0, p.gap, row >= p.gapFrom);
  let total = dot(sum, vec4f(1));
  if (p.back == 1) {
    let t = images[pixel * p.tanhPitch + p.tanhRow + row];
    var sigma = 1.0;
    if (p.sigma != ${none}u) { sigma = sigmas[p.sigma]; }
    y[to] = total / sigma * (1 - t * t);
  } else {
    let s = total + biases[p.bias];
    // a clamp may turn NaN into a number, and then nobody would ever see it
    let isNaN = (bitcast<u32>(s) & 0x7fffffffu) > 0x7f800000u;
    y[to] = select(tanh(clamp(s, -20, 20)), s, isNaN);
  }
}

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let tiles = (p.rows + ${imageRows - 1}) / ${imageRows};
  let blocks = p.outSide / 2;
  let channels = p.inChannels;
  let row = ${imageRows} * (id.x % tiles);
  let block = id.x / tiles;
  if (block >= blocks * blocks) { return; }
  let by = block / blocks;
  let bx = block % blocks;
  ${unroll(imageRows, (i) => `let row${i} = (p.inRow + min(row + ${i}, p.rows - 1)) * channels;`)}
  ${unroll(imageRows, (i) => `var a${i} = vec4f(); var b${i} = vec4f(); var c${i} = vec4f(); var d${i} = vec4f();`)}
  for (var j = 0u; j < 2; j++) {
    for (var i = 0u; i < 2; i++) {
      if (by < j || bx < i || by - j >= p.inSide || bx - i >= p.inSide) { continue; }
      let begin = ((by - j) * p.inSide + bx - i) * p.inPitch * channels;
      let tap = p.weights + (8 * j + 2 * i) * channels;
      for (var k = 0u; k < channels; k++) {
        let w0 = weights[tap + k];
        let w1 = weights[tap + channels + k];
        let w2 = weights[tap + 4 * channels + k];
        let w3 = weights[tap + 5 * channels + k];
        ${unroll(
          imageRows,
          (i) => `{
          let x = x[begin + row${i} + k];
          a${i} = fma(x, w0, a${i});
          b${i} = fma(x, w1, b${i});
          c${i} = fma(x, w2, c${i});
          d${i} = fma(x, w3, d${i});
        }`
        )}
      }
    }
  }
  let pixel = 2 * by * p.outSide + 2 * bx;
  ${unroll(
    imageRows,
    (i) => `if (row + ${i} < p.rows) {
    finish(a${i}, pixel, row + ${i});
    finish(b${i}, pixel + 1, row + ${i});
    finish(c${i}, pixel + p.outSide, row + ${i});
    finish(d${i}, pixel + p.outSide + 1, row + ${i});
  }`
  )}
}
`;
