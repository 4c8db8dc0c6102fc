import type {ToyOptions, Trained} from "../train/toy/toyMessages.js";
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
  const rates = lead === 1 ? "equal learning rates" : `the generator’s rate ${formatNumber(lead)}×`;
  return `step ${formatCount(step)} of ${formatCount(lastStep)} · ${criticWords(options)} · ${rates} · seed ${seed} · ${pace(progress)}`;
}

function pace({step, lastStep, running, stepsPerSecond, trained = "both"}: Progress): string {
  if (!running) return step < lastStep ? "paused" : "finished";
  const only = trained === "both" ? "" : `only ${trained} learns, `;
  return `${only}${formatCount(Math.round(stepsPerSecond))} steps/s`;
}
