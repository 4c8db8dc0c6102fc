import {routesOf, type BestPlans} from "../../math/bestPlans.js";
import {account} from "../../math/piles.js";
import type {EarthDrawingState} from "./EarthDrawing.js";

const steps = (count: number) => `${count} shovel-step${count === 1 ? "" : "s"}`;

/** One sentence: how the reader's moves stand against the optimum. */
export function howItStands({p, q, moves}: Pick<EarthDrawingState, "p" | "q" | "moves">): string {
  const {spent, left, best, detour} = account(p, q, moves);
  if (left === 0 && moves.length === 0) return "P lies as Q is wanted: nothing has to move.";
  if (left === 0) {
    const verdict =
      detour === 0 ? "optimal, no way is cheaper ✓" : `${detour} more than needed, the optimum is ${best}`;
    return `Done in ${steps(spent)}: ${verdict}.`;
  }
  if (moves.length === 0)
    return "Fill the frames: drag a shovelful to another pile, or choose two places; each place on its way is a step.";
  const {from, to} = moves.at(-1)!;
  const waste = detour === 0 ? "nothing wasted yet" : `${detour} wasted`;
  return `Last move ${from + 1} → ${to + 1}. ${steps(spent)} so far, at least ${left} to come, ${waste}.`;
}

/** One sentence: what the plan that is shown, number `shown` from 1, does and which of how many it is. */
export function planSentence({plans, complete}: BestPlans, shown: number): string {
  const routes = routesOf(plans[shown - 1]).filter(({from, to}) => from !== to);
  if (routes.length === 0) return "From here nothing has to move.";
  const list = routes.map(({from, to, amount}) => `${amount} from ${from + 1} to ${to + 1}`).join(", ");
  const cost = routes.reduce((total, {from, to, amount}) => total + amount * Math.abs(from - to), 0);
  const which = plans.length === 1 ? "The only best plan from here" : `Best plan ${shown} of ${complete ? "" : "more than "}${plans.length} from here`; // prettier-ignore
  const kind = plans.length === 1 ? "" : shown === 1 ? " (keeps the order)" : shown === 2 ? " (moves the fewest)" : "";
  return `${which}${kind}: ${list}; ${steps(cost)}.`;
}
