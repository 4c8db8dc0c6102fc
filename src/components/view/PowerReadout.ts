import type {PowerRun} from "../math/powerRun.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";
import {roundingFloor} from "./PowerErrorPlot.js";

/**
 * The last complete iteration of `k` in numbers, each beside its exact value or the factor that theory gives (unless that is
 * still to be predicted).
 */
export function PowerReadout({sigma: exact, ratio, states}: PowerRun, {k = 0, predicting = false} = {}): HTMLElement {
  const round = Math.floor(k);
  const {sigma, error, tangent} = states[round];
  const before = states[round - 1];
  const power = (x: number, name: string) =>
    exact[0] === 0 ? "" : `tends to × ${name} = ${formatNumber(ratio ** x)} a round`;
  return Readout([
    {
      name: "estimate σ̂",
      value: sigma === undefined ? "none yet" : fixed(sigma),
      reference: `exact σ₁: ${fixed(exact[0])}`
    },
    {
      name: "error 1 − σ̂/σ₁",
      value: error === undefined ? missing(sigma, exact[0]) : orRounding(error),
      reference: predicting ? yours : factor(error, before?.error, power(4, "r⁴"))
    },
    {
      name: "angle of u to u₁",
      value: Number.isNaN(tangent) ? "none: u = 0" : `${formatNumber((180 / Math.PI) * Math.atan(tangent))}°`,
      reference: predicting ? yours : factor(tangent, before?.tangent, power(2, "r²"), "tan ")
    },
    {
      name: "norm of W/σ̂",
      value: sigma ? fixed(exact[0] / sigma) : missing(sigma, exact[0]),
      reference: sigma ? "never below 1" : ""
    }
  ]);
}

const yours = "how fast? yours to predict";

/** "× 0.8 last round; tends to …". */
function factor(now: number | undefined, before: number | undefined, limit: string, what = ""): string {
  const isMeasured = (x: number | undefined): x is number => x !== undefined && x >= roundingFloor && x < Infinity;
  const last = isMeasured(now) && isMeasured(before) ? [`${what}× ${formatNumber(now / before)} last round`] : [];
  return [...last, ...(limit ? [limit] : [])].join("; ");
}

/** Why there is nothing to show: no round yet, or nothing to divide by. */
function missing(sigma: number | undefined, exact: number): string {
  if (sigma === undefined) return "none yet";
  return exact === 0 ? "none: σ₁ = 0" : "none: σ̂ = 0";
}

const orRounding = (x: number) => (x < roundingFloor ? "below rounding" : formatNumber(x));

const fixed = (x: number) => x.toFixed(6);
