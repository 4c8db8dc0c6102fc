import type {ToyOptions, ToySnapshot} from "../../train/toy/toyMessages.js";
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
  const rates = lead === 1 ? "for both" : `for D, ${formatNumber(lead)}× that for G`;
  return `${criticWords(options)}, learning rate ${formatNumber(learningRate)} ${rates}, seed ${seed}`;
}

/** Whether two sets of options make the same run. */
export function isSameRun(a: ToyOptions, b: ToyOptions): boolean {
  const names = Object.keys({...a, ...b}) as (keyof ToyOptions)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}
