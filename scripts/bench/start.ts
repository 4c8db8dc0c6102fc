import {drawDigits} from "../../src/components/math/digits.js";
import {random} from "../../src/components/math/random.js";
import type {Config} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {streams} from "../../src/components/model/streams.js";
import {beginning} from "../../src/components/train/pictures/batches.js";
import type {Checkpoint} from "../../src/components/train/kept/checkpoint.js";
import type {Images} from "../../src/components/train/pictures/idx.js";

const seed = 1;
const pictures = 1000;

/** Pictures drawn by code, the same every time. */
export const images = (): Images => ({
  count: pictures,
  pixels: drawDigits(pictures, random(2)).images as Uint8Array<ArrayBuffer>
});

/**
 * Where all runs of a bench begin. Weights are larger than the article's and gains near 1 instead of near 0: so the losses tell at
 * once when two runs aren't the same.
 */
export function start(config: Config): Checkpoint {
  const state = initialise(config, random(seed, streams.weights));
  for (const [name, {data}] of Object.entries(state.tensors)) {
    if (/\.gamma\d$/.test(name)) data.forEach((x, i) => (data[i] = 1 + 5 * x));
    if (/\.W\d$/.test(name)) data.forEach((x, i) => (data[i] = 4 * x));
  }
  return {seed, state, place: beginning(pictures, random(seed, streams.order))};
}
