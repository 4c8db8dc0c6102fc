import {describe, expect, it} from "vitest";
import {random} from "../../src/components/math/random.js";
import {bakeGenerator, generate, latentPass, type BakedGenerator} from "../../src/components/model/bakedGenerator.js";
import {configure, type Config} from "../../src/components/model/config.js";
import {generator} from "../../src/components/model/generator.js";
import type {Numbers} from "../../src/components/model/plainState.js";
import * as tf from "../../src/components/model/tf.js";
import {tidy} from "../../src/components/model/tree.js";
import {livelyState, numbersOf, onProcessor, tiny} from "./tensors.js";

onProcessor();

/** A generator whose every layer and statistic matters, as tensors and as plain numbers. */
function lively(config: Config, seed = 1) {
  const {weights, memory} = livelyState(config, seed).generator;
  const chance = random(seed, 1);
  const draw = (shape: number[], f: (x: number) => number) =>
    tf.tensor1d(Float32Array.from(chance.normals(shape[0]), f)) as tf.Tensor;
  const drawn = Object.fromEntries(
    Object.entries({...weights, ...memory}).map(([name, x]: [string, tf.Tensor]) => {
      if (/^(beta|mean)/.test(name)) return [name, draw(x.shape, (y) => y / 2)];
      if (/^variance/.test(name)) return [name, draw(x.shape, (y) => Math.exp(y))];
      return [name, x];
    })
  );
  const plain = Object.fromEntries(
    Object.entries(drawn).map(([name, x]) => [name, {shape: x.shape, data: x.dataSync() as Numbers["data"]}])
  );
  const pick = (names: string[]) => Object.fromEntries(names.map((name) => [name, drawn[name]]));
  const network = {weights: pick(Object.keys(weights)), memory: pick(Object.keys(memory))};
  return {network: network as never as Parameters<typeof generator>[1], baked: bakeGenerator(plain, config), plain};
}

const noise = (n: number, z: number, seed = 5) => Float32Array.from(random(seed).normals(n * z));
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);

const latentGradient = (baked: BakedGenerator, z: Float32Array, dImages: Float32Array) =>
  latentPass(baked, z).gradient(dImages);

const configs = {
  tiny,
  "one channel": configure({z: 1, generatorWidth: 1}),
  small: configure({z: 64, generatorWidth: 16}),
  "another ε": configure({z: 7, generatorWidth: 5, bnEps: 0.5})
};

describe.each(Object.entries(configs))("a baked generator, %s", (_, config) => {
  it("gives the images of the tensors' generator in use", () =>
    tidy(() => {
      const {network, baked} = lively(config);
      for (const n of [1, 2, 5]) {
        const z = noise(n, config.z);
        const expected = generator(tf.tensor2d(z, [n, config.z]), network, config, false).images;
        const images = generate(baked, z);
        expect(images.length).toBe(n * 784);
        expect(furthest(images, numbersOf(expected))).toBeLessThan(1e-5);
        expect(Math.max(...images) - Math.min(...images)).toBeGreaterThan(0.1); // not merely grey
      }
    }));

  it("has the gradient with respect to z that automatic differentiation has", () =>
    tidy(() => {
      const {network, baked} = lively(config);
      const z = noise(3, config.z);
      const dImages = noise(3, 784, 6).map((x) => x / 28);
      const score = (z: tf.Tensor) =>
        tf.sum(tf.mul(generator(z as tf.Tensor2D, network, config, false).images, tf.tensor(dImages, [3, 28, 28, 1])));
      const expected = numbersOf(tf.grad(score)(tf.tensor2d(z, [3, config.z])));
      const size = Math.max(...expected.map(Math.abs));
      expect(size).toBeGreaterThan(1e-3);
      expect(furthest(latentGradient(baked, z, dImages), expected) / size).toBeLessThan(1e-5);
    }));
});

describe("latentPass", () => {
  it("adds up, along a way through the noise, to the difference of its ends", () =>
    tidy(() => {
      const {baked} = lively(tiny);
      const [count, dImage] = [200, noise(1, 784, 6)];
      for (let seed = 10; seed < 13; ++seed) {
        const [start, way] = [noise(1, tiny.z, seed), noise(1, tiny.z, seed + 10)];
        const at = (t: number) => start.map((x, i) => x + t * way[i]);
        const score = (t: number) => generate(baked, at(t)).reduce((sum, x, i) => sum + x * dImage[i], 0);
        const places = Float32Array.from({length: count}, (_, k) => k).map((k) => (k + 0.5) / count);
        const z = Float32Array.from(Array.from(places).flatMap((t) => Array.from(at(t))));
        const gradient = latentGradient(
          baked,
          z,
          Float32Array.from({length: count * 784}, (_, i) => dImage[i % 784])
        );
        const sum = gradient.reduce((sum, g, i) => sum + (g * way[i % tiny.z]) / count, 0);
        const difference = score(1) - score(0);
        expect(Math.abs(difference)).toBeGreaterThan(0.1);
        expect(Math.abs(sum - difference)).toBeLessThan(0.005); // kinks of ReLUs between two places are all that is lost
      }
    }));

  it("goes back from the same images that generate gives", () =>
    tidy(() => {
      const {baked} = lively(tiny);
      const z = noise(2, tiny.z);
      expect(latentPass(baked, z).images).toEqual(generate(baked, z));
    }));
});

describe("bad input", () => {
  it("a kernel that is missing or has another shape is named", () =>
    tidy(() => {
      const {plain} = lively(tiny);
      expect(() => bakeGenerator({...plain, W2: plain.W3}, tiny)).toThrow("invalid W2: 3×3×3×6, not 4×4×6×12");
      const rest = Object.fromEntries(Object.entries(plain).filter(([name]) => name !== "variance3"));
      expect(() => bakeGenerator(rest, tiny)).toThrow("invalid variance3: missing, not 3");
    }));

  it("noise and gradients of the wrong length are refused", () =>
    tidy(() => {
      const {baked} = lively(tiny);
      expect(() => generate(baked, new Float32Array(7))).toThrow("invalid noise: 7 numbers, no multiple of 5");
      expect(() => latentGradient(baked, new Float32Array(5), new Float32Array(5))).toThrow(
        "invalid dImages: 5, not 784"
      );
    }));
});
