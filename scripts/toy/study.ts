import {initialGan, step} from "../../src/components/toy/gan.js";
import {observe} from "../../src/components/toy/observe.js";
import {toyOptions, type ToyOptions} from "../../src/components/toy/options.js";
import {measureEvery} from "../../src/components/train/toy/toyMessages.js";
import type {ToyResult, ToyStudy} from "../../src/components/train/toy/toyStudy.js";

/** What is compared: all else is the default. */
const hasty = {lead: 10, learningRate: 3e-4};
const even = {lead: 1, learningRate: 1e-3};
const variants: Partial<ToyOptions>[] = [hasty, even].flatMap((pace) => [
  {...pace, critic: "plain"},
  {...pace, critic: "spectral", slope: 1},
  {...pace, critic: "spectral", slope: 5}
]);

/** Runs each variant with the seeds 1 … `seeds` for `steps` steps, telling `onResult` of each. */
export function studyToy(
  {seeds = 6, steps = 4000, settled = 1000}: {seeds?: number; steps?: number; settled?: number},
  onResult: (result: ToyResult) => void
): ToyStudy {
  const results: ToyResult[] = [];
  for (let seed = 1; seed <= seeds; ++seed) {
    for (const variant of variants) {
      const result = finish(toyOptions({...variant, seed}), steps, settled);
      results.push(result);
      onResult(result);
    }
  }
  return {steps, settled, results};
}

function finish(options: ToyOptions, steps: number, settled: number): ToyResult {
  const gan = initialGan(options);
  let fewest = options.modes;
  while (gan.steps < steps) {
    step(gan);
    if (gan.steps > settled && gan.steps % measureEvery === 0) {
      fewest = Math.min(fewest, observe(gan.generator, options).covered);
    }
  }
  const {covered, highQuality} = observe(gan.generator, options);
  const {seed, critic, lead, learningRate, slope} = options;
  return {seed, critic, lead, learningRate, slope, covered, highQuality, fewest};
}
