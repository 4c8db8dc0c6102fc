import type {ToyOptions, ToySnapshot} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {criticWords} from "../criticWords.js";
import {formatNumber} from "../numbers.js";

/** What the figure shows before anything is pressed. */
export interface RecordedRun {
  readonly options: ToyOptions;
  readonly frames: readonly ToySnapshot[];
  readonly history: readonly number[];
}

/** The measurements up to a step. */
export function historyUntil(history: readonly number[], step: number): readonly number[] {
  let end = 0;
  while (end < history.length && history[end] <= step) end += 3;
  return history.slice(0, end);
}

/** How a run was made: "plain discriminator, learning rate 0.001 for both, seed 6". */
export function describeRun(options: ToyOptions): string {
  const {lead, learningRate, seed} = options;
  return say(
    lead === 1
      ? "{critic}, learning rate {rate} for both, seed {seed}"
      : "{critic}, learning rate {rate} for D, {lead}× that for G, seed {seed}",
    {critic: criticWords(options), rate: formatNumber(learningRate), lead: formatNumber(lead), seed}
  );
}

/** Whether two sets of options make the same run. */
export function isSameRun(a: ToyOptions, b: ToyOptions): boolean {
  const names = Object.keys({...a, ...b}) as (keyof ToyOptions)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}
