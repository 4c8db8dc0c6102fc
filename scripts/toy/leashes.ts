import {countAbove, stableRank} from "../../src/components/math/stableRank.js";
import {svd} from "../../src/components/math/svd.js";
import {initialGan, scoringNetwork, step, type Gan} from "../../src/components/toy/gan.js";
import {observe} from "../../src/components/toy/observe.js";
import {toyOptions, type Critic, type ToyOptions} from "../../src/components/toy/options.js";
import type {Leashed, LeashEnd, LeashRecording} from "../../src/components/train/toy/leashRecording.js";

/** The frames of the film, closer together before step 2,000, where the three part ways. */
export const leashSteps = [0, 50, 100, 200, 300, 400, 600, 800, 1000, 1300, 1600, 2000, 2500, 3000, 3500, 4000];

export const leashed: readonly Leashed[] = ["clipped", "weight-normalised", "spectral"];

/**
 * Page 1's settings in a network of width 64, so that the middle layer has 64 singular values. With c = .1 no clipped
 * discriminator has a slope above c³ √128 · 64 · 8 = 5.8, about the spectral one's 5; with WGAN's c = .01 the bound is
 * .006, too flat to learn from.
 */
export const leashSettings: Partial<ToyOptions> = {width: 64, clip: 0.1};

/** The film is of this seed, chosen before any run. */
const filmed = 1;

/** Trains each critic with the seeds 1 … `seeds`, telling `onEnd` of each run. */
export function recordLeashes(
  {seeds = 5, steps = leashSteps}: {seeds?: number; steps?: readonly number[]} = {},
  onEnd: (end: LeashEnd) => void = () => {}
): LeashRecording {
  const film: {critic: Leashed; spectra: number[][]}[] = [];
  const ends: LeashEnd[] = [];
  for (const critic of ["plain", ...leashed] as const) {
    for (let seed = 1; seed <= seeds; ++seed) {
      const {spectra, end} = trainOnLeash(critic, seed, steps);
      if (seed === filmed && critic !== "plain") film.push({critic, spectra});
      ends.push(end);
      onEnd(end);
    }
  }
  const {modes, sd, batch, learningRate, lead, width, z, slope, clip} = toyOptions(leashSettings);
  return {settings: {modes, sd, batch, learningRate, lead, width, z, slope, clip}, steps, filmed, film, ends};
}

/** One run: the spectrum of the middle layer at each of `steps`, and how it ended. */
export function trainOnLeash(
  critic: Critic,
  seed: number,
  steps: readonly number[]
): {spectra: number[][]; end: LeashEnd} {
  const gan = initialGan(toyOptions({...leashSettings, critic, seed}));
  const spectra = steps.map((until) => {
    while (gan.steps < until) step(gan);
    return middleSpectrum(gan);
  });
  return {spectra, end: endOf(gan, spectra.at(-1)!)};
}

/** The exact singular values of the middle layer as it scores, largest first. */
function middleSpectrum(gan: Gan): number[] {
  return Array.from(svd(scoringNetwork(gan)[1].W).sigma, fourDigits);
}

function endOf({options, generator}: Gan, sigma: readonly number[]): LeashEnd {
  const {covered, highQuality} = observe(generator, options);
  return {
    ...{critic: options.critic as LeashEnd["critic"], seed: options.seed, sigma: sigma[0]},
    ...{stableRank: fourDigits(stableRank(sigma)), tenth: countAbove(sigma)},
    ...{covered, highQuality}
  };
}

const fourDigits = (x: number) => Number(x.toPrecision(4));
