import {criticOnLeash} from "../math/drawnCritic.js";
import {say} from "../words/say.js";
import type {DrawnCriticState} from "./drawnCritic/DrawnCriticDrawing.js";
import {printed} from "./drawnCritic/printed.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the drawn critic, and the largest leashed one below it, tell P and Q apart by. */
export function DrawnCriticReadout({f, between, K}: DrawnCriticState): HTMLElement {
  const {gap, keepsLeash, steepest, leashedGap, bound} = criticOnLeash(f, between, {K});
  const share = leashedGap / bound;
  return Readout([
    {
      name: say("gap of the drawn f"),
      value: printed(gap),
      reference: say(keepsLeash ? "✓ counts: f keeps the leash" : "✗ doesn’t count: f is too steep")
    },
    {
      name: say("gap on the leash"),
      value: printed(leashedGap),
      reference:
        share < -5e-4
          ? say("below 0: Q gets the higher marks")
          : say("{share} of K · W₁", {share: formatPercent(Math.max(0, share))})
    },
    {
      name: say("bound K · W₁"),
      value: printed(bound),
      reference: `W₁ = ${printed(between.w1)}`
    },
    {
      name: say("steepest slope of f"),
      value: printed(steepest),
      reference: say(keepsLeash ? "✓ at most K = {K}" : "✗ more than K = {K}", {K: formatNumber(K)})
    }
  ]);
}
