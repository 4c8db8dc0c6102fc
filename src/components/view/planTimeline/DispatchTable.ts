import {TableBox} from "../TableBox.js";
import {formatAmount, formatFlops} from "./amounts.js";
import type {PlanStage} from "./stages.js";
import {say} from "../../words/say.js";

const heads = [
  ...[say("no."), say("dispatch"), say("part of the step"), say("shape"), say("arithmetic"), say("memory")],
  say("GPU kernel")
];

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
    say("the dispatches of a step"),
    heads,
    rows.map((row, i) => [String(i + 1), ...row])
  );
}
