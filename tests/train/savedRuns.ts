import {random} from "../../src/components/math/random.js";
import {configure} from "../../src/components/model/config.js";
import {initialise} from "../../src/components/model/initialise.js";
import {beginning} from "../../src/components/train/pictures/batches.js";
import {gatherHistory} from "../../src/components/train/run/history.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import type {SavedRun} from "../../src/components/train/kept/savedRun.js";

/** As small as a run can be. */
export const config = configure({generatorWidth: 1, discriminatorWidth: 2, z: 3, batch: 4});

/** A run that never was: weights as they start, a history of numbers that mean nothing. */
export function savedRun({run = "run", step = 7} = {}): SavedRun {
  const history = gatherHistory();
  const width = 1 + reportColumns.length;
  history.append(Float32Array.from({length: step * width}, (_, i) => (i % width ? i / 8 : 1 + i / width)));
  return {
    ...{schema: 1, run, saved: "2026-01-02T03:04:05.678Z", config, backend: "cpu", software: false, preset: "small"},
    settings: {seed: 5, preset: "auto", data: "built-in", backend: "cpu", recipe: {z: 3}, stop: {step: 9}},
    data: {name: "built-in", images: 10_000, crc: 12345},
    checkpoint: {seed: 5, place: beginning(100, random(5)), state: {...initialise(config, random(5)), step}},
    ...{history: history.state(), sheet: new Uint8Array(25 * 784).fill(step), spectra: [[2, 1], [3], [0.5]]}
  };
}
