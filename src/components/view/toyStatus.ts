import type {ToyOptions, Trained} from "../train/toy/toyMessages.js";
import {say} from "../words/say.js";
import {criticWords} from "./criticWords.js";
import {formatCount, formatNumber} from "./numbers.js";

interface Progress {
  readonly step: number;
  readonly lastStep: number;
  readonly running: boolean;
  readonly stepsPerSecond: number;
  readonly trained?: Trained;
}

/** What runs, how far and how fast, in one line. */
export function toyStatus(options: ToyOptions, progress: Progress): string {
  const {lead, seed} = options;
  const {step, lastStep} = progress;
  return say("step {step} of {all} · {critic} · {rates} · seed {seed} · {pace}", {
    ...{step: formatCount(step), all: formatCount(lastStep), critic: criticWords(options)},
    rates: say(lead === 1 ? "equal learning rates" : "the generator’s rate {lead}×", {lead: formatNumber(lead)}),
    ...{seed, pace: paceOf(progress)}
  });
}

function paceOf({step, lastStep, running, stepsPerSecond, trained = "both"}: Progress): string {
  if (!running) return say(step < lastStep ? "paused" : "finished");
  const rate = formatCount(Math.round(stepsPerSecond));
  return say(trained === "both" ? "{rate} steps/s" : "only {trained} learns, {rate} steps/s", {trained, rate});
}
