import {readFileSync, statSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {recordRace} from "../../scripts/toy/raceRecorder.js";
import {racePicture} from "../../src/components/math/racePicture.js";
import {methodNames} from "../../src/components/train/race/raceMessages.js";
import {
  decodePicture,
  encodePicture,
  readRaceRecording,
  type RaceRecording
} from "../../src/components/train/race/raceRecording.js";
import {isReadable, readRace} from "../../src/components/train/race/raceReading.js";
import {raceOptions} from "../../src/components/train/race/raceOptions.js";
import {raceReferences} from "../../src/components/train/race/raceReferences.js";
import {initialGan, step} from "../../src/components/toy/gan.js";
import {madePicture} from "../view/madeRace.js";

const file = "src/data/race.json";
const recording = JSON.parse(readFileSync(file, "utf8")) as RaceRecording;

describe("encodePicture", () => {
  it("keeps samples to half a level and a surface to half of 64 levels", () => {
    const {samples, surface} = madePicture();
    const kept = decodePicture(JSON.parse(JSON.stringify(encodePicture({samples, surface}))));
    const worst = (a: Float32Array, b: Float32Array) => a.reduce((most, v, i) => Math.max(most, Math.abs(v - b[i])), 0);
    expect(worst(samples, kept.samples)).toBeLessThan(racePicture.reach / 254 + 1e-6);
    const range = Math.max(...surface) - Math.min(...surface);
    expect(worst(surface, kept.surface)).toBeLessThan(range / 126 + 1e-3);
  });

  it("makes a sample outside NaN, and lets a flat or a jagged surface pass", () => {
    const samples = Float32Array.of(2, 0, 0, 0);
    const flat = {samples, surface: new Float32Array(racePicture.side ** 2).fill(3)};
    expect(decodePicture(encodePicture(flat)).surface).toEqual(flat.surface);
    expect(decodePicture(encodePicture(flat)).samples[0]).toBeNaN();
    const jagged = flat.surface.map((_, i) => (7 * i) % 64);
    expect(decodePicture(encodePicture({samples, surface: jagged})).surface).toEqual(jagged);
  });
});

describe("the recorded race", () => {
  const run = readRaceRecording(recording);
  const last = run.rounds.at(-1)!.readings;

  it("is less than 150 kB over the wire", () => {
    expect(statSync(file).size).toBeGreaterThan(1000);
    expect(gzipSync(readFileSync(file)).length).toBeLessThan(150_000);
  });

  it("begins with the same generator for all, and has all numbers in every round", () => {
    const first = run.frames[0].pictures;
    for (const method of methodNames) expect(first[method]!.samples).toEqual(first.gan!.samples);
    for (const {readings} of run.rounds)
      for (const method of methodNames) expect(isReadable(readings[method]!)).toBe(true);
  });

  it("ends as the claim says: the GAN misses modes, SN-GAN covers all and is nearer to the data", () => {
    expect(last.gan!.covered).toBeLessThan(8);
    expect(last["sn-gan"]!.covered).toBe(8);
    expect(last["sn-gan"]!.w1).toBeLessThan(last.gan!.w1 / 2);
    for (const method of methodNames) expect(last[method]!.steepest).toBeLessThanOrEqual(last[method]!.bound);
  });

  it("is what the trainer makes of the same settings", () => {
    const {settings} = recording;
    const again = recordRace({...settings, lastStep: 50}, {frames: [0]});
    const early = recording.rounds.filter(({step}) => step <= 50);
    expect(again.rounds.map(({readings}) => readings)).toEqual(early.map(({readings}) => readings));
  });
});

it("looking at a race changes nothing in it", () => {
  const [looked, unlooked] = [0, 1].map(() => initialGan(raceOptions(recording.settings, "sn-gan")));
  for (let k = 0; k < 3; ++k) {
    readRace(looked, NaN);
    step(looked);
    step(unlooked);
  }
  expect(readRace(looked, NaN)).toEqual(readRace(unlooked, NaN));
});

it("raceReferences has the ring’s share of high quality, and a range around its mean", () => {
  const {covered, highQuality, w1} = raceReferences(raceOptions(recording.settings, "gan"));
  expect([covered, highQuality]).toEqual([8, 1 - Math.exp(-4.5)]);
  expect(w1.low < w1.mean && w1.mean < w1.high && w1.low > 0).toBe(true);
});
