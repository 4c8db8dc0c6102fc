import {random} from "../../src/components/math/random.js";
import {preset} from "../../src/components/model/presets.js";
import type {Opened, Settings, Snapshot} from "../../src/components/train/run/messages.js";
import type {SavedEntry} from "../../src/components/train/kept/savedRun.js";
import type {Run} from "../../src/components/train/run/trainingHandle.js";

/** `count` rows of a history, one a step, from seeded numbers. */
export function madeRows(count: number, {seed = 1, gap = 0}: {seed?: number; gap?: number} = {}): Float32Array {
  const stream = random(seed);
  const near = (x: number, by: number) => x + by * (stream.uniform() - 0.5);
  const rows = Array.from({length: count}, (_, i) => [
    ...[i + 1, near(0.69, 0.05), near(0.72, 0.05), near(0.5 + gap / 2, 0.02), near(0.5 - gap / 2, 0.02)],
    ...[0.08 + 0.002 * i, 0.4 + 0.004 * i, 0.45 + 0.001 * i],
    ...[near(0.5, 0.2), near(0.05, 0.02)]
  ]);
  return Float32Array.from(rows.flat());
}

export const settings: Settings = {
  ...{seed: 2, preset: "small", data: "built-in", backend: "cpu"},
  ...{recipe: {}, stop: {}}
};

export const opened: Opened = {
  ...{type: "opened", run: "a", backend: "cpu", software: false, attempts: [], seed: 2, preset: "small", batch: 16},
  ...{config: preset("small"), settings, data: "built-in", images: 10_000, steps: 31_250, stepsPerEpoch: 625}
};

/** Singular values, largest first, of 16, 32 and 1 rows. */
export const spectra = [
  Array.from({length: 16}, (_, i) => 0.3 * 0.9 ** i),
  Array.from({length: 32}, (_, i) => 0.8 * 0.95 ** i),
  [0.5]
];

export function entryAt(step: number): SavedEntry {
  return {
    ...{run: "a", step, saved: "2026-11-28T14:05:00Z", bytes: 2_500_000, lossD: 0.6, lossG: 0.8, spectra},
    sheet: new Uint8Array(25 * 784).fill(step % 256)
  };
}

/** A run of `steps` steps that has paused. */
export function madeRun(steps: number, changes: Partial<Run> = {}, rows = madeRows(steps)): Run {
  const snapshot: Snapshot = {
    ...{type: "snapshot", step: steps, running: false, stepsPerSecond: 0, rows: new Float32Array()},
    ...{fakes: new Uint8Array(25 * 784), reals: new Uint8Array(25 * 784), spectra, tensors: 70}
  };
  return {
    ...{phase: "paused", sentence: "", opened, snapshot, history: rows, last: rows.slice(-10)},
    ...{entries: [], notice: "", storage: "", lost: 0, ...changes}
  };
}
