import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {leashed, leashSettings, leashSteps, recordLeashes, trainOnLeash} from "../../scripts/toy/leashes.js";
import {clippingBound} from "../../src/components/math/lipschitz.js";
import {countAbove, stableRank} from "../../src/components/math/stableRank.js";
import {defaults, type Critic} from "../../src/components/toy/options.js";
import type {LeashEnd, LeashRecording} from "../../src/components/train/toy/leashRecording.js";

const recording = JSON.parse(readFileSync("src/data/leashes.json", "utf8")) as LeashRecording;
const {settings, steps, filmed, film, ends} = recording;
const endsOf = (critic: Critic) => ends.filter((end) => end.critic === critic);
const least = (critic: Critic, of: (end: LeashEnd) => number) => Math.min(...endsOf(critic).map(of));
const greatest = (critic: Critic, of: (end: LeashEnd) => number) => Math.max(...endsOf(critic).map(of));
const rank = ({stableRank}: LeashEnd) => stableRank;
const tenth = ({tenth}: LeashEnd) => tenth;
const filmOf = (critic: Critic) => film.find((one) => one.critic === critic)!.spectra;

describe("leashes.json", () => {
  it("has a film of 64 falling values a frame for each leash, and an end for each critic and each of five seeds", () => {
    expect(steps).toEqual(leashSteps);
    expect(film.map(({critic}) => critic)).toEqual(leashed);
    for (const {spectra} of film) {
      expect(spectra).toHaveLength(steps.length);
      for (const sigma of spectra) {
        expect(sigma).toHaveLength(settings.width);
        expect([...sigma].sort((a, b) => b - a)).toEqual(sigma);
      }
    }
    for (const critic of ["plain", ...leashed] as const) {
      expect(endsOf(critic).map(({seed}) => seed)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it("is made with page 1's settings but for the width, the same for all", () => {
    expect({...defaults, ...leashSettings}).toMatchObject(settings);
  });

  it("has ends that agree with the film's last frame", () => {
    for (const {critic, spectra} of film) {
      const end = endsOf(critic).find(({seed}) => seed === filmed)!;
      const sigma = spectra.at(-1)!;
      expect([end.sigma, end.tenth]).toEqual([sigma[0], countAbove(sigma)]);
      expect(end.stableRank).toBeCloseTo(stableRank(sigma), 2);
    }
  });

  it.each(leashed)("begins with the numbers that our trainer gives today, %s", (critic) => {
    const {spectra} = trainOnLeash(critic, filmed, [0, 50]);
    spectra.forEach((sigma, frame) => {
      sigma.forEach((s, i) => expect(Math.abs(s - filmOf(critic)[frame][i])).toBeLessThan(1e-3 * sigma[0]));
    });
  });
});

describe("the leashes keep their promises in every frame:", () => {
  it("clipping σ₁ ≤ c√(nm)", () => {
    const bound = clippingBound(settings.width, settings.width, settings.clip!);
    for (const [first] of filmOf("clipped")) expect(first).toBeLessThan(bound);
  });

  it("weight normalisation Σσᵢ² = 64", () => {
    for (const sigma of filmOf("weight-normalised")) {
      expect(sigma.reduce((sum, s) => sum + s * s, 0)).toBeCloseTo(settings.width, 1);
    }
  });

  it("spectral normalisation σ₁ ≥ 1, and below 1.08 once u has caught up", () => {
    for (const [first] of filmOf("spectral")) expect(first).toBeGreaterThanOrEqual(1);
    for (const [first] of filmOf("spectral").slice(1)) expect(first).toBeLessThan(1.08);
  });
});

describe("leashes.json bears out page 3:", () => {
  it("all three begin alike, with stable ranks of 16 to 19", () => {
    for (const {spectra} of film) {
      expect(stableRank(spectra[0])).toBeGreaterThan(16);
      expect(stableRank(spectra[0])).toBeLessThan(19);
    }
  });

  it("with every seed clipping ends narrowest, weight normalisation next, spectral normalisation broadest", () => {
    expect(greatest("clipped", rank)).toBeLessThan(least("weight-normalised", rank));
    expect(greatest("weight-normalised", rank)).toBeLessThan(least("spectral", rank));
    expect(greatest("clipped", tenth)).toBeLessThan(least("weight-normalised", tenth));
    expect(greatest("weight-normalised", tenth)).toBeLessThan(least("spectral", tenth));
  });

  it("by how much: stable ranks of 1 to 3, 3 to 8, 9 to 24", () => {
    expect([least("clipped", rank), greatest("clipped", rank)].map(Math.floor)).toEqual([1, 2]);
    expect([least("weight-normalised", rank), greatest("weight-normalised", rank)].map(Math.floor)).toEqual([3, 7]);
    expect([least("spectral", rank), greatest("spectral", rank)].map(Math.floor)).toEqual([9, 23]);
  });

  it("without a leash the layer narrows as with weight normalisation", () => {
    expect(least("plain", rank)).toBeGreaterThan(least("weight-normalised", rank));
    expect(greatest("plain", rank)).toBeLessThan(greatest("weight-normalised", rank));
  });

  it("a broad layer is no promise: two of five spectral runs draw one mode, and those are its narrower ones", () => {
    const [lost, whole] = [1, 8].map((modes) => endsOf("spectral").filter(({covered}) => covered === modes));
    expect([lost.length, whole.length]).toEqual([2, 3]);
    expect(Math.max(...lost.map(rank))).toBeLessThan(10);
    expect(Math.min(...whole.map(rank))).toBeGreaterThan(20);
    for (const critic of ["clipped", "weight-normalised"] as const) {
      expect(endsOf(critic).map(({covered}) => covered)).toEqual([8, 8, 8, 8, 8]);
    }
  });
});

it("recordLeashes films the first seed alone, and no plain critic", () => {
  const short = recordLeashes({seeds: 2, steps: [0]});
  expect(short.film.map(({critic, spectra}) => [critic, spectra.length])).toEqual(leashed.map((critic) => [critic, 1]));
  expect(short.ends).toHaveLength(8);
  expect(short.settings).toEqual(settings);
});
