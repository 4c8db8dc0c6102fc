import {element} from "../element.js";
import {costAdvice, StepCost} from "./StepCost.js";
import {timesAsLong, type StepCost as Cost} from "./stepCosts.js";
import {say} from "../../words/say.js";

/**
 * The table of what a step costs, to be opened; it opens by itself once, as soon as two ways can be compared. `update` leaves it as
 * open or shut as it was, and scrolled as it was.
 */
export function CostDetails(): HTMLElement & {update(costs: readonly Cost[]): void} {
  const root = element("details", "training__costs");
  const summary = document.createElement("summary");
  summary.textContent = say("What a step costs, way by way");
  let table = StepCost([]);
  const advice = element("p", "training__note");
  advice.textContent = costAdvice([]);
  root.append(summary, table, advice);
  let shown = "";
  let hasOpened = false;
  const update = (costs: readonly Cost[]) => {
    const text = JSON.stringify(costs);
    if (text === shown) return;
    shown = text;
    const next = StepCost(costs);
    const isFocused = table === document.activeElement;
    const {scrollLeft} = table;
    table.replaceWith(next);
    next.scrollLeft = scrollLeft;
    if (isFocused) next.focus();
    table = next;
    advice.textContent = costAdvice(costs);
    if (hasOpened || !costs.some((cost) => timesAsLong(costs, cost))) return;
    root.open = hasOpened = true;
  };
  return Object.assign(root, {update});
}
