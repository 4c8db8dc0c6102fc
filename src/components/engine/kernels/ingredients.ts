import {nowText} from "./now.js";
import {uniformStruct} from "./text.js";

export const ingredientThreads = 64;

export const ingredients = uniformStruct("Ingredients", ["batch", "z", "paddedZ", "pixels", "noiseBlocks"]);

/** Philox 4×32-10 in WGSL, as in math/philox.ts. */
export const philoxText = `
fn high(a: u32, b: u32) -> u32 {
  let a0 = a & 0xffff;
  let a1 = a >> 16;
  let b0 = b & 0xffff;
  let b1 = b >> 16;
  let middle = a1 * b0 + ((a0 * b0) >> 16);
  let rest = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + (middle >> 16) + (rest >> 16);
}
fn philox(start: vec4u, startKey: vec2u) -> vec4u {
  var c = start;
  var key = startKey;
  for (var round = 0; round < 10; round++) {
    c = vec4u(
      high(0xcd9e8d57u, c.z) ^ c.y ^ key.x,
      0xcd9e8d57u * c.z,
      high(0xd2511f53u, c.x) ^ c.w ^ key.y,
      0xd2511f53u * c.x
    );
    key += vec2u(0x9e3779b9u, 0xbb67ae85u);
  }
  return c;
}
`;

/**
 * What a step is made of: noise for both of its halves, and the real batch out of the resident images, 0 … 255 → [−1, 1].
 * Half h of step s takes block i of eight normals from counter (i, s, h, 0) under key (seed, 0): each of Philox's
 * four words gives two, from a table of the quantiles of N(0, 1), so that all machines have the same noise to the last bit.
 */
export const ingredientsSource = `${ingredients.text}
@group(0) @binding(0) var<uniform> p: Ingredients;
@group(0) @binding(1) var<storage, read> quantiles: array<f32>;
@group(0) @binding(2) var<storage, read> bytes: array<u32>;
@group(0) @binding(3) var<storage, read> chosen: array<u32>;
@group(0) @binding(4) var<storage, read_write> noise: array<f32>;
@group(0) @binding(5) var<storage, read_write> images: array<f32>;
${nowText}${philoxText}
fn put(index: u32, half: u32, word: u32) {
  if (index >= p.batch * p.z) { return; }
  noise[(half * p.batch + index / p.z) * p.paddedZ + index % p.z] = quantiles[word];
}
@compute @workgroup_size(${ingredientThreads})
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < 2 * p.noiseBlocks) {
    let half = id.x / p.noiseBlocks;
    let block = id.x % p.noiseBlocks;
    let words = philox(vec4u(block, now.step, half, 0), vec2u(now.seed, 0));
    for (var i = 0u; i < 4; i++) {
      put(8 * block + 2 * i, half, words[i] & 0xffff);
      put(8 * block + 2 * i + 1, half, words[i] >> 16);
    }
  }
  if (id.x < p.batch * p.pixels) {
    let n = id.x % p.batch;
    let pixel = id.x / p.batch;
    let at = chosen[now.slot * p.batch + n] * p.pixels + pixel;
    let byte = (bytes[at / 4] >> (8 * (at % 4))) & 0xff;
    images[pixel * 3 * p.batch + p.batch + n] = f32(byte) / 127.5 - 1;
  }
}
`;
