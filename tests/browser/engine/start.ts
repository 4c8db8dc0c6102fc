import {drawDigits} from "../../../src/components/math/digits.js";
import {random} from "../../../src/components/math/random.js";
import type {Config} from "../../../src/components/model/config.js";
import {initialise} from "../../../src/components/model/initialise.js";
import type {PlainState} from "../../../src/components/model/plainState.js";

/** A seeded state whose gains are near 1, so that every layer matters. */
export function livelyStart(config: Config, seed = 1): PlainState {
  const state = initialise(config, random(seed));
  for (const [name, {data}] of Object.entries(state.tensors)) {
    if (/\.gamma\d$/.test(name)) data.forEach((x, i) => (data[i] = 1 + 5 * x));
    if (/\.W\d$/.test(name)) data.forEach((x, i) => (data[i] = 8 * x));
  }
  return state;
}

/** Pictures of digits, 784 bytes each. */
export const pictures = (count: number): Uint8Array<ArrayBuffer> =>
  drawDigits(count, random(2)).images as Uint8Array<ArrayBuffer>;

/** Which of `count` pictures each of some steps learns from. */
export function choose(config: Config, steps: number, count: number): Uint32Array<ArrayBuffer> {
  const chance = random(3);
  return Uint32Array.from({length: steps * config.batch}, () => chance.integer(0, count - 1));
}
