import type {Reading} from "../Readout.js";
import {formatAmount, formatFlops, formatShare} from "./amounts.js";
import {dispatchesOf, flopsOf, type PlanStage} from "./stages.js";

/** "Dispatch 4 of 45, G2 (G forward): 256 images, 3²×256 to 6²×128, kernel 4², stride 1." `number` counts from 0. */
export function dispatchSentence(stages: readonly PlanStage[], number: number): string {
  const all = dispatchesOf(stages);
  const {name, shape} = all[number];
  return `Dispatch ${number + 1} of ${all.length}, ${name} (${stageOf(stages, number).name}): ${shape}.`;
}

/** What the dispatch costs beside the whole step. */
export function dispatchReadings(stages: readonly PlanStage[], number: number): Reading[] {
  const all = dispatchesOf(stages);
  const {flops, bytes, kernel} = all[number];
  const total = flopsOf(all);
  const share = flops ? `${formatShare(flops / total)} of the step’s ` : "of the step’s ";
  return [
    {name: "arithmetic", value: formatFlops(flops), reference: `${share}${formatFlops(total)}`},
    {name: "memory", value: formatAmount(bytes, "B"), reference: "read and written, each number once"},
    {name: "kernel", value: kernel, reference: `one of ${new Set(all.map(({kernel}) => kernel)).size} programs`}
  ];
}

function stageOf(stages: readonly PlanStage[], number: number): PlanStage {
  let end = 0;
  return stages.find(({dispatches}) => number < (end += dispatches.length))!;
}
