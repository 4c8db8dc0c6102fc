import type {Reading} from "../Readout.js";
import {formatAmount, formatFlops, formatShare} from "./amounts.js";
import {dispatchesOf, flopsOf, type PlanStage} from "./stages.js";
import {say} from "../../words/say.js";

/** "Dispatch 4 of 45, G2 (G forward): 256 images, 3²×256 to 6²×128, kernel 4², stride 1." `number` counts from 0. */
export function dispatchSentence(stages: readonly PlanStage[], number: number): string {
  const all = dispatchesOf(stages);
  const {name, shape} = all[number];
  return say("Dispatch {number} of {count}, {name} ({stage}): {shape}.", {
    ...{number: number + 1, count: all.length, name},
    ...{stage: stageOf(stages, number).name, shape}
  });
}

/** What the dispatch costs beside the whole step. */
export function dispatchReadings(stages: readonly PlanStage[], number: number): Reading[] {
  const all = dispatchesOf(stages);
  const {flops, bytes, kernel} = all[number];
  const total = flopsOf(all);
  const whole = {total: formatFlops(total)};
  const share = flops
    ? say("{share} of the step’s {total}", {share: formatShare(flops / total), ...whole})
    : say("of the step’s {total}", whole);
  const programs = new Set(all.map(({kernel}) => kernel)).size;
  return [
    {name: say("arithmetic"), value: formatFlops(flops), reference: share},
    {name: say("memory"), value: formatAmount(bytes, "B"), reference: say("read and written, each number once")},
    {name: say("GPU kernel"), value: kernel, reference: say("one of {count} programs", {count: programs})}
  ];
}

function stageOf(stages: readonly PlanStage[], number: number): PlanStage {
  let end = 0;
  return stages.find(({dispatches}) => number < (end += dispatches.length))!;
}
