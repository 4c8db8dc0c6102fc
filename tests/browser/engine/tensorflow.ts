import {noiseOf, noiseTable, type Half} from "../../../src/components/engine/noise.js";
import type {Config} from "../../../src/components/model/config.js";
import type {PlainState} from "../../../src/components/model/plainState.js";
import {fromPlain, toPlain} from "../../../src/components/model/state.js";
import {step} from "../../../src/components/model/step.js";
import * as tf from "../../../src/components/model/tf.js";
import {disposeExcept} from "../../../src/components/model/tree.js";
import {readReports} from "../../../src/components/train/run/reports.js";

const table = noiseTable();

/** What a run is made of, for the engine and for the readable model alike. */
export interface Run {
  readonly config: Config;
  readonly seed: number;
  readonly state: PlainState;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** The noise of one half of a step, as the engine makes it, [batch, z]. */
export const noiseFor = ({batch, z}: Config, seed: number, step: number, half: Half): Float32Array<ArrayBuffer> =>
  noiseOf({seed, step, half}, batch * z, table);

/** The chosen pictures in [−1, 1], end to end. */
export const batchOf = (pixels: Uint8Array, chosen: Uint32Array): Float32Array<ArrayBuffer> =>
  Float32Array.from(
    {length: 784 * chosen.length},
    (_, i) => pixels[784 * chosen[Math.floor(i / 784)] + (i % 784)] / 127.5 - 1
  );

/** The same steps with the readable model: rows of reports, and where it ends. */
export async function tensorflowSteps(
  {config, seed, state: plain, pixels}: Run,
  chosen: Uint32Array
): Promise<{rows: number[][]; state: PlainState}> {
  const {batch, z} = config;
  let state = fromPlain(plain, config);
  const rows: number[][] = [];
  for (let start = 0; start < chosen.length; start += batch) {
    const ingredients = {
      real: tf.tensor4d(batchOf(pixels, chosen.subarray(start, start + batch)), [batch, 28, 28, 1]),
      noiseD: tf.tensor2d(noiseFor(config, seed, state.step, 0), [batch, z]),
      noiseG: tf.tensor2d(noiseFor(config, seed, state.step, 1), [batch, z])
    };
    const result = step(state, ingredients, config);
    disposeExcept(ingredients);
    state = result.state;
    rows.push([...(await readReports([result.report]))]);
  }
  const end = await toPlain(state);
  disposeExcept(state);
  return {rows, state: end};
}
