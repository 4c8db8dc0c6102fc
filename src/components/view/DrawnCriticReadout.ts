import {criticOnLeash} from "../math/drawnCritic.js";
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
      name: "gap of the drawn f",
      value: printed(gap),
      reference: keepsLeash ? "✓ counts: f keeps the leash" : "✗ doesn’t count: f is too steep"
    },
    {
      name: "gap on the leash",
      value: printed(leashedGap),
      reference: share < -5e-4 ? "below 0: Q gets the higher marks" : `${formatPercent(Math.max(0, share))} of K · W₁`
    },
    {
      name: "bound K · W₁",
      value: printed(bound),
      reference: `W₁ = ${printed(between.w1)}`
    },
    {
      name: "steepest slope of f",
      value: printed(steepest),
      reference: keepsLeash ? `✓ at most K = ${formatNumber(K)}` : `✗ more than K = ${formatNumber(K)}`
    }
  ]);
}
