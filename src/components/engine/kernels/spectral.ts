import {adamText, nowText} from "./now.js";
import {none, sumOverWorkgroup, uniformStruct} from "./text.js";

export const spectralThreads = 256;

/** A layer of the discriminator, with the places of all that belongs to it, in numbers. */
export const spectralLayer = uniformStruct("SpectralLayer", [
  // its kernel is [inputs, outputs], inputs = ky·kx·channels
  "inputs",
  "outputs",
  "channels",
  "weights",
  "u",
  "v",
  // splits of each half's sum, place of the parts [half, split, inputs, outputs]
  "splits",
  "parts",
  // bias, γ and β with their parts [half, outputs]; a count of 0 where there is none
  "bias",
  "biasParts",
  "gamma",
  "gammaParts",
  "beta",
  "betaParts",
  "norms",
  // place of the kernel's turned copy [ky, kx, out, in], or none
  "copy"
]);

/**
 * Singular vectors of one pass take `length` numbers; `eps` in bits. `free`: 1 where kernels are used as they are, and σ only
 * watched. `clip`: bits of what no weight may exceed in size, or none.
 */
export const spectral = uniformStruct("Spectral", ["length", "eps", "free", "clip"]);

const declarations = (access: "read" | "read_write") => `${spectral.text}
${spectralLayer.text}
struct All { spectral: Spectral, layers: array<SpectralLayer, 3> }
@group(0) @binding(0) var<uniform> p: All;
@group(0) @binding(1) var<storage, ${access}> weights: array<f32>;
@group(0) @binding(2) var<storage, read_write> vectors: array<f32>;
@group(0) @binding(3) var<storage, read_write> sigmas: array<f32>;
`;

/**
 * One round of power iteration of layer `l` by a workgroup: v ← Wᵀu/‖Wᵀu‖, u ← Wv/‖Wv‖, σ = uᵀWv, with W as
 * [outputs, inputs]. u comes from pass `source`; u, v and σ of pass `to` are written. Miyato et al. 2018, Algorithm 1.
 */
const iterate = `${sumOverWorkgroup(spectralThreads, "f32")}
fn iterate(l: u32, source: u32, to: u32, thread: u32) {
  let layer = p.layers[l];
  let u = source * p.spectral.length + layer.u;
  let v = to * p.spectral.length + layer.v;
  let next = to * p.spectral.length + layer.u;
  var square = 0.0;
  for (var j = thread; j < layer.inputs; j += ${spectralThreads}) {
    var sum = 0.0;
    for (var o = 0u; o < layer.outputs; o++) { sum = fma(weights[layer.weights + j * layer.outputs + o], vectors[u + o], sum); }
    vectors[v + j] = sum;
    square = fma(sum, sum, square);
  }
  let lengthV = max(sqrt(total(thread, square)), bitcast<f32>(p.spectral.eps));
  for (var j = thread; j < layer.inputs; j += ${spectralThreads}) { vectors[v + j] /= lengthV; }
  storageBarrier();
  square = 0;
  for (var start = 0u; start < layer.outputs; start += ${spectralThreads}) {
    let width = min(layer.outputs - start, ${spectralThreads}u);
    let groups = ${spectralThreads}u / width;
    let o = start + thread % width;
    var sum = 0.0;
    if (thread < groups * width) {
      for (var j = thread / width; j < layer.inputs; j += groups) {
        sum = fma(weights[layer.weights + j * layer.outputs + o], vectors[v + j], sum);
      }
    }
    workgroupBarrier();
    scratch[thread] = sum;
    workgroupBarrier();
    if (thread < width) {
      for (var g = 1u; g < groups; g++) { sum += scratch[g * width + thread]; }
      vectors[next + o] = sum;
      square = fma(sum, sum, square);
    }
  }
  let squareU = total(thread, square);
  let lengthU = max(sqrt(squareU), bitcast<f32>(p.spectral.eps));
  for (var o = thread; o < layer.outputs; o += ${spectralThreads}) { vectors[next + o] /= lengthU; }
  if (thread == 0) { sigmas[3 * to + l] = squareU / lengthU; }
  storageBarrier();
}
`;

/** Two rounds, for the pass over the fakes (0) and for the one over the real images (1), from where the last step ended (2). */
export const powerSource = `${declarations("read")}${iterate}
@compute @workgroup_size(${spectralThreads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  iterate(group.x, 2, 0, thread);
  iterate(group.x, 0, 1, thread);
}
`;

/**
 * The discriminator's update, a workgroup a layer. With G_h the gradient by W/σ_h of half h, the gradient by W is
 * Σ_h (G_h − ⟨G_h, W/σ_h⟩ u_h v_hᵀ)/σ_h (Miyato et al. 2018, eq. 12); then Adam; then the third round of power iteration, on
 * the new W, for the pass of the generator's step. Kernels that are free have G₁ + G₂, and weights may be clipped. The whole
 * gradient stays in the first of the parts, its squared length, a number for each layer, in `squares`.
 */
export const discriminatorUpdateSource = `${declarations("read_write")}${iterate}
@group(0) @binding(4) var<storage, read_write> first: array<f32>;
@group(0) @binding(5) var<storage, read_write> second: array<f32>;
@group(0) @binding(6) var<storage, read_write> parts: array<f32>;
@group(0) @binding(7) var<storage, read_write> copies: array<f32>;
@group(0) @binding(8) var<storage, read_write> squares: array<f32>;
${nowText}${adamText("f32", "lrD")}
var<private> square: f32;
fn update(i: u32, g: f32) {
  square = fma(g, g, square);
  adam(i, g);
  if (p.spectral.clip == ${none}u) { return; }
  let w = weights[i];
  let c = bitcast<f32>(p.spectral.clip);
  // a clamp may turn NaN into a number, and then nobody would ever see it
  let isNaN = (bitcast<u32>(w) & 0x7fffffffu) > 0x7f800000u;
  weights[i] = select(clamp(w, -c, c), w, isNaN);
}
fn updateVector(at: u32, partsAt: u32, count: u32, thread: u32) {
  for (var o = thread; o < count; o += ${spectralThreads}) {
    let g = parts[partsAt + o] + parts[partsAt + 4 * ((count + 3) / 4) + o];
    parts[partsAt + o] = g;
    update(at + o, g);
  }
}
@compute @workgroup_size(${spectralThreads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let layer = p.layers[group.x];
  let size = layer.inputs * layer.outputs;
  let half = layer.parts + layer.splits * size;
  var inner = vec2f();
  for (var i = thread; i < size; i += ${spectralThreads}) {
    var g = vec2f();
    for (var s = 0u; s < layer.splits; s++) { g += vec2f(parts[layer.parts + s * size + i], parts[half + s * size + i]); }
    parts[layer.parts + i] = g.x;
    parts[half + i] = g.y;
    inner = fma(g, vec2f(weights[layer.weights + i]), inner);
  }
  let free = p.spectral.free == 1;
  let sigma = select(vec2f(sigmas[group.x], sigmas[3 + group.x]), vec2f(1), free);
  let lambda = select(vec2f(total(thread, inner.x), total(thread, inner.y)) / sigma, vec2f(), free);
  for (var i = thread; i < size; i += ${spectralThreads}) {
    let j = i / layer.outputs;
    let o = i % layer.outputs;
    let uv = vec2f(
      vectors[layer.u + o] * vectors[layer.v + j],
      vectors[p.spectral.length + layer.u + o] * vectors[p.spectral.length + layer.v + j]
    );
    let g = (vec2f(parts[layer.parts + i], parts[half + i]) - lambda * uv) / sigma;
    parts[layer.parts + i] = g.x + g.y;
    update(layer.weights + i, g.x + g.y);
    if (layer.copy != ${none}u) {
      let to = (j / layer.channels * layer.outputs + o) * layer.channels + j % layer.channels;
      copies[layer.copy + to] = weights[layer.weights + i];
    }
  }
  updateVector(layer.bias, layer.biasParts, layer.outputs, thread);
  if (layer.norms == 1) {
    updateVector(layer.gamma, layer.gammaParts, layer.outputs, thread);
    updateVector(layer.beta, layer.betaParts, layer.outputs, thread);
  }
  let squareOfAll = total(thread, square);
  if (thread == 0) { squares[group.x] = squareOfAll; }
  storageBarrier();
  workgroupBarrier();
  iterate(group.x, 1, 2, thread);
}
`;
