import {random} from "../../src/components/math/random.js";
import {pictureLattice, racePicture} from "../../src/components/math/racePicture.js";
import {target} from "../../src/components/math/targets.js";
import type {RaceFrame, RaceRun} from "../../src/components/train/race/raceHandle.js";
import type {RacePicture, RaceReading} from "../../src/components/train/race/raceMessages.js";
import {methodNames} from "../../src/components/train/race/raceMessages.js";

const chance = random(5);
const lattice = pictureLattice();

/** A reading that nobody trained: better from step to step, and with only the last `parts` of eight parts. */
export function madeReading(step: number, parts = 8, changes: Partial<RaceReading> = {}): RaceReading {
  const counts = Uint32Array.from({length: 8}, (_, k) => (k < 8 - parts ? 0 : 200 + k));
  return {
    ...{step, covered: parts, highQuality: Math.min(0.95, 0.1 + step / 1000), counts, w1: 0.2 + 100 / (step + 100)},
    ...{estimate: (9 - parts) / (1 + step / 200) - 0.3, steepest: 9 - parts + 0.5, bound: 20, milliseconds: 1.5},
    ...changes
  };
}

export function madePicture(): RacePicture {
  return {
    samples: Float32Array.from(target("ring").draw(racePicture.shown, chance)),
    surface: Float32Array.from({length: lattice.length / 2}, (_, i) => Math.hypot(lattice[2 * i], lattice[2 * i + 1]))
  };
}

/** All four at a step; the methods hold 5, 6, 7 and 8 parts. */
export function madeFrame(step: number): RaceFrame {
  return {
    step,
    readings: Object.fromEntries(methodNames.map((method, i) => [method, madeReading(step, 5 + i)])),
    pictures: Object.fromEntries(methodNames.map((method) => [method, madePicture()]))
  };
}

/** A race to step 1,000. */
export function madeRun(changes: Partial<RaceRun> = {}): RaceRun {
  const frames = [0, 250, 500, 750, 1000].map(madeFrame);
  return {
    settings: {target: "ring", seed: 6, learningRate: 1e-3, width: 32, lastStep: 1000},
    ...{phase: "finished", faults: {}, stepsPerSecond: 0, frames},
    rounds: frames.map(({step, readings}) => ({step, readings})),
    references: {covered: 8, highQuality: 0.989, w1: {mean: 0.165, low: 0.112, high: 0.243}},
    ...changes
  };
}
