import {TableBox} from "../TableBox.js";
import {formatAmount, formatFlops} from "./amounts.js";
import type {PlanStage} from "./stages.js";

const heads = ["no.", "dispatch", "part of the step", "shape", "arithmetic", "memory", "kernel"];

/** All dispatches in their order, to be read without a mouse. */
export function DispatchTable(stages: readonly PlanStage[]): HTMLElement {
  const rows = stages.flatMap(({name: stage, dispatches}) =>
    dispatches.map(({name, shape, flops, bytes, kernel}) => [
      name,
      stage,
      shape,
      flops ? formatFlops(flops) : "–",
      formatAmount(bytes, "B"),
      kernel
    ])
  );
  return TableBox(
    "the dispatches of a step",
    heads,
    rows.map((row, i) => [String(i + 1), ...row])
  );
}
