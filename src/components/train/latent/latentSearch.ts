import {noiseVectors} from "../../math/latent/noise.js";
import {
  beginInversion,
  inversionStep,
  nearest,
  seen,
  usualInversion,
  type Pass,
  type Sight
} from "../../math/latentInversion.js";
import {size, toBytes} from "../../math/pixels.js";
import {random} from "../../math/random.js";
import {generate, latentPass, type BakedGenerator} from "../../model/bakedGenerator.js";
import type {Effort} from "./latentMessages.js";

/** What a search takes on, and what stands beside it. */
export const usualEffort: Effort = {steps: usualInversion.steps, samples: 1000};

/** Images per call: enough for whole tiles of the matrix product, and few enough that messages don't wait. */
export const chunk = 4;

/** Streams of a search's own chance; its seed is always the same. */
const streams = {start: 0, samples: 1, made: 2};
const chance = (stream: number) => random(1, stream);

/** A search for the noise of `target` [784], step by step; what each step saw, and at last what was reached. */
export function* search(baked: BakedGenerator, target: Float32Array, changes: Partial<typeof usualInversion> = {}) {
  const options = {...usualInversion, ...changes, z: baked.z};
  const pass: Pass = (z) => latentPass(baked, z as Float32Array);
  let state = beginInversion(options.searches, baked.z, chance(streams.start));
  for (let i = 0; i < options.steps; ++i) {
    const {next, sight} = inversionStep(state, target, pass, options);
    yield sight;
    state = next;
  }
  yield seen(generate(baked, state.z as Float32Array), state.z, target, baked.z);
}

/** The random samples to compare with, [count·784] pixels, a few at a time: yields how many are there, and returns them. */
export function* drawSamples(baked: BakedGenerator, count: number): Generator<number, Float32Array> {
  const z = noiseVectors(count, baked.z, chance(streams.samples));
  const images = new Float32Array(count * size);
  for (let i = 0; i < count; i += chunk) {
    images.set(generate(baked, z.subarray(i * baked.z, (i + chunk) * baked.z)), i * size);
    yield i + chunk;
  }
  return images;
}

/** A picture that this generator has made, [784]: what a search should find best. */
export const madePicture = (baked: BakedGenerator): Float32Array =>
  generate(baked, noiseVectors(1, baked.z, chance(streams.made)));

/** The sample nearest to `target`, as bytes, and its error. */
export function nearestSample(
  samples: Float32Array,
  target: Float32Array
): {nearest: number; nearestPicture: Uint8Array} {
  const {index, error} = nearest(samples, target);
  return {nearest: error, nearestPicture: toBytes(samples.subarray(index * size, (index + 1) * size))};
}

export const errorOf = ({errors, best}: Sight): number => errors[best];
