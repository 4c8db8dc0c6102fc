import {initialGan, step, type StepLosses} from "../../src/components/toy/gan.js";
import {observe} from "../../src/components/toy/observe.js";
import type {ToyOptions} from "../../src/components/toy/options.js";
import {measureEvery} from "../../src/components/train/toy/toyMessages.js";
import {recordFrame, type ToyFrame, type ToyRecording} from "../../src/components/train/toy/toyRecording.js";

/** The steps that the recording on page 1 shows: close together at first, where most happens. */
export const recordedSteps = [0, 100, 200, 400, 600, 800, 1200, 1600, 2000, 2500, 3000, 4000];

/** Runs a toy GAN and keeps its generator at `steps` (in rising order), and what it covered every 50 steps. */
export function recordToy(options: ToyOptions, steps: readonly number[] = recordedSteps): ToyRecording {
  const gan = initialGan(options);
  const frames: ToyFrame[] = [];
  const history: number[] = [];
  let losses: StepLosses | null = null;
  for (;;) {
    if (steps.includes(gan.steps)) frames.push(recordFrame(gan, losses));
    if (gan.steps % measureEvery === 0) {
      const {covered, highQuality} = observe(gan.generator, options);
      history.push(gan.steps, covered, highQuality);
    }
    if (gan.steps >= steps.at(-1)!) return {options, frames, history};
    losses = step(gan);
  }
}
