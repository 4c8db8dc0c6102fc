import {initialGan, step} from "../../src/components/toy/gan.js";
import type {RaceFrame} from "../../src/components/train/race/raceHandle.js";
import {methodNames, readEvery, type RaceSettings} from "../../src/components/train/race/raceMessages.js";
import {raceOptions} from "../../src/components/train/race/raceOptions.js";
import {readRace} from "../../src/components/train/race/raceReading.js";
import {recordRound, type RaceRecording} from "../../src/components/train/race/raceRecording.js";
import {raceReferences} from "../../src/components/train/race/raceReferences.js";

/** What the figure shows before anything is pressed. */
export const recordedSettings: RaceSettings = {
  ...{target: "ring", seed: 6, learningRate: 1e-3, width: 32, lastStep: 4000}
};

/** Steps of which the pictures are kept: closer at the start, where more happens. */
export const recordedFrames: readonly number[] = [
  ...[0, 25, 50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1250, 1500, 1750, 2000],
  ...[2250, 2500, 2750, 3000, 3250, 3500, 3750, 4000]
];

/** All four methods with these settings: meters where the workers read them, pictures at `frames`. */
export function recordRace(
  settings: RaceSettings = recordedSettings,
  {frames = recordedFrames, meterEvery = readEvery}: {frames?: readonly number[]; meterEvery?: number} = {}
): RaceRecording {
  const gans = methodNames.map((method) => initialGan(raceOptions(settings, method)));
  const rounds = [];
  for (let now = 0; now <= settings.lastStep; ++now) {
    const hasPictures = frames.includes(now);
    if (hasPictures || now % meterEvery === 0) {
      const told = gans.map((gan) => readRace(gan, NaN));
      const frame: RaceFrame = {
        step: now,
        readings: Object.fromEntries(methodNames.map((method, i) => [method, told[i].reading])),
        pictures: Object.fromEntries(methodNames.map((method, i) => [method, told[i].picture]))
      };
      rounds.push(recordRound(frame, hasPictures));
    }
    for (const gan of gans) step(gan);
  }
  const {w1, ...exact} = raceReferences(gans[0].options);
  const four = (value: number) => Number(value.toPrecision(4));
  return {settings, references: {...exact, w1: {mean: four(w1.mean), low: four(w1.low), high: four(w1.high)}}, rounds};
}
