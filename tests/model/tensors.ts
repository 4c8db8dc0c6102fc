import {beforeAll} from "vitest";
import {random} from "../../src/components/math/random.js";
import {useBackend} from "../../src/components/model/backends.js";
import {configure, type Config} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {fromPlain, type State} from "../../src/components/model/state.js";
import type {Ingredients} from "../../src/components/model/step.js";
import * as tf from "../../src/components/model/tf.js";

/** Makes the processor the home of the tensors of a test file. */
export const onProcessor = () => beforeAll(() => useBackend("cpu"));

/** Networks so small that a step takes milliseconds. */
export const tiny = configure({z: 5, generatorWidth: 3, discriminatorWidth: 4, batch: 4});

/** A tensor of independent numbers from N(0, spread²). */
export function gaussian<T extends tf.Tensor>(shape: number[], seed: number, spread = 1): T {
  const count = shape.reduce((a, b) => a * b, 1);
  return tf.tensor(
    Float32Array.from(random(seed).normals(count), (x) => spread * x),
    shape
  ) as T;
}

/** A seeded state whose gains are near 1, so that every layer matters. */
export function livelyState(config: Config, seed = 1): State {
  const plain = initialise(config, random(seed));
  for (const [name, {data}] of Object.entries(plain.tensors)) {
    if (/\.gamma\d$/.test(name)) data.forEach((x, i) => (data[i] = 1 + 5 * x));
    if (/\.W\d$/.test(name)) data.forEach((x, i) => (data[i] = 8 * x));
  }
  return fromPlain(plain, config);
}

/** Seeded images and noise for a step. */
export const ingredients = ({batch, z}: Config, seed = 2): Ingredients => ({
  real: gaussian([batch, 28, 28, 1], seed, 0.5),
  noiseD: gaussian([batch, z], seed + 1),
  noiseG: gaussian([batch, z], seed + 2)
});

export const dot = (a: tf.Tensor, b: tf.Tensor): number => tf.sum(tf.mul(a, b)).dataSync()[0];
export const numbersOf = (x: tf.Tensor): number[] => Array.from(x.dataSync());
