import {routesOf, type BestPlans} from "../../math/bestPlans.js";
import {account} from "../../math/piles.js";
import {enumerated, inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import type {EarthDrawingState} from "./EarthDrawing.js";

const stepsOf = (count: number) => say(count === 1 ? "{count} shovel-step" : "{count} shovel-steps", {count});

/** One sentence: how the reader's moves stand against the optimum. */
export function howItStands({p, q, moves}: Pick<EarthDrawingState, "p" | "q" | "moves">): string {
  const {spent, left, best, detour} = account(p, q, moves);
  if (left === 0 && moves.length === 0) return say("P lies as Q is wanted: nothing has to move.");
  const steps = stepsOf(spent);
  if (left === 0) {
    return detour === 0
      ? say("Done in {steps}: optimal, no way is cheaper ✓.", {steps})
      : say("Done in {steps}: {detour} more than needed, the optimum is {best}.", {steps, detour, best});
  }
  if (moves.length === 0)
    return say(
      "Fill the frames: drag a shovelful to another pile, or choose two places; each place on its way is a step."
    );
  const {from, to} = moves.at(-1)!;
  return inTurn([
    say("Last move {from} → {to}.", {from: from + 1, to: to + 1}),
    detour === 0
      ? say("{steps} so far, at least {left} to come, nothing wasted yet.", {steps, left})
      : say("{steps} so far, at least {left} to come, {detour} wasted.", {steps, left, detour})
  ]);
}

/** One sentence: what the plan that is shown, number `shown` from 1, does and which of how many it is. */
export function planSentence({plans, complete}: BestPlans, shown: number): string {
  const routes = routesOf(plans[shown - 1]).filter(({from, to}) => from !== to);
  if (routes.length === 0) return say("From here nothing has to move.");
  const list = routes.map(({from, to, amount}) =>
    say("{amount} from {from} to {to}", {amount, from: from + 1, to: to + 1})
  );
  const cost = routes.reduce((total, {from, to, amount}) => total + amount * Math.abs(from - to), 0);
  const plan = planWords({shown, all: plans.length, complete});
  return say("{plan}: {routes}; {steps}.", {plan, routes: enumerated(list), steps: stepsOf(cost)});
}

/** Which plan it is; the first two are known by what they do. */
function planWords({shown, all, complete}: {shown: number; all: number; complete: boolean}): string {
  if (all === 1) return say("The only best plan from here");
  const plan = say(complete ? "Best plan {shown} of {all} from here" : "Best plan {shown} of more than {all} from here", {shown, all}); // prettier-ignore
  if (shown === 1) return say("{plan} (keeps the order)", {plan});
  return shown === 2 ? say("{plan} (moves the fewest)", {plan}) : plan;
}
