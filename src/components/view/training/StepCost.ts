import {format} from "d3-format";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {formatSeconds} from "../seconds.js";
import {TableBox} from "../TableBox.js";
import {deviceNames, sizeNames, submitWords} from "./costWords.js";
import {timesAsLong, type StepCost as Cost} from "./stepCosts.js";
import {say} from "../../words/say.js";

const heads = [
  ...[say("runs on"), say("size"), say("dispatches a step"), say("submissions a step"), say("time a step")],
  say("fastest = 1×")
];

/** Every way to run that was tried in this visit, size by size; a sentence where there is none. */
export function StepCost(costs: readonly Cost[]): HTMLElement {
  if (costs.length === 0) {
    const root = element("p", "training__note");
    root.textContent = say("No step has been made in this visit: press Train, and its cost stands here.");
    return root;
  }
  const sizes = [...new Set(costs.map(({size}) => size))];
  const rows = sizes.flatMap((size) => costs.filter((cost) => cost.size === size));
  return TableBox(
    say("what a step costs"),
    heads,
    rows.map((cost) => cellsOf(cost, timesAsLong(costs, cost)))
  );
}

/** What to do to see more in the table, or what its times are. */
export function costAdvice(costs: readonly Cost[]): string {
  if (costs.length === 0) return "";
  if (costs.every(({milliseconds}) => milliseconds === undefined))
    return say("Train for a few seconds with speed “as fast as it goes”, and the time a step is known.");
  if (costs.some((cost) => timesAsLong(costs, cost) !== undefined))
    return say(
      "Times are medians of the last stretches of training in this visit, on this device; what the page draws is left out."
    );
  return say("To compare, choose another way under “runs on” with the same size, press Reset, and train again.");
}

function cellsOf(cost: Cost, times: number | undefined): string[] {
  const {way, size, software, dispatches, submits, milliseconds} = cost;
  return [
    software ? say("{device} (in software)", {device: deviceNames[way]}) : deviceNames[way],
    sizeNames[size],
    dispatches === undefined ? "–" : formatCount(dispatches),
    submits === undefined ? "–" : submitWords(submits),
    milliseconds === undefined ? say("not yet") : formatSeconds(milliseconds / 1000),
    times === undefined ? "–" : `${twoDigits(times)}×` // times vary: no more digits than that
  ];
}

const twoDigits = format(".2~r");
