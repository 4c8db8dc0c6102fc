import {coverageOf} from "../../src/components/math/targets.js";
import {metric} from "../../src/components/math/coverage.js";
import {random} from "../../src/components/math/random.js";
import {drawNoise, drawReal, generate, initialGan, step, type Gan} from "../../src/components/toy/gan.js";
import {wasserstein1OfPoints} from "../../src/components/math/wasserstein1OfPoints.js";
import type {ToyOptions} from "../../src/components/toy/options.js";
import {streams} from "../../src/components/toy/streams.js";
import type {RaceResult} from "../../src/components/train/race/raceStudy.js";
import type {RaceJob} from "./jobs.js";

/** Points on either side of the study's W₁. */
export const w1Points = 512;

/** Trains one GAN and reads it at its last step. */
export function runJob({method, pack, options, steps}: RaceJob): RaceResult {
  const gan = initialGan(options);
  while (gan.steps < steps) step(gan);
  return {method, pack, seed: options.seed, ...endOf(gan)};
}

/** Exact W₁ of two independent sets of real points: what a perfect generator reads. */
export function perfectW1(options: ToyOptions): number {
  const stream = random(options.seed, streams.study);
  return wasserstein1OfPoints(drawReal(options, w1Points, stream).values, drawReal(options, w1Points, stream).values);
}

/** All seeds of a target are read against the same real points. */
function endOf({generator, options, target}: Gan): Pick<RaceResult, "covered" | "highQuality" | "w1"> {
  const noise = drawNoise(options, metric.samples, random(options.seed, streams.looks));
  const samples = generate(generator, noise).values;
  const {covered, highQuality} = coverageOf(samples, target);
  const fake = samples.subarray(0, 2 * w1Points);
  const real = drawReal(options, w1Points, random(options.seed, streams.study)).values;
  return {covered, highQuality, w1: Number(wasserstein1OfPoints(real, fake).toPrecision(5))};
}
