import type {PowerRun} from "../math/powerRun.js";
import {say} from "../words/say.js";
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
    exact[0] === 0 ? "" : say("tends to × {name} = {factor} a round", {name, factor: formatNumber(ratio ** x)});
  return Readout([
    {
      name: say("estimate σ̂"),
      value: sigma === undefined ? say("none yet") : fixed(sigma),
      reference: say("exact σ₁: {sigma}", {sigma: fixed(exact[0])})
    },
    {
      name: say("error 1 − σ̂/σ₁"),
      value: error === undefined ? missing(sigma, exact[0]) : orRounding(error),
      reference: predicting ? yours : factor(error, before?.error, power(4, "r⁴"))
    },
    {
      name: say("angle of u to u₁"),
      value: Number.isNaN(tangent) ? say("none: u = 0") : `${formatNumber((180 / Math.PI) * Math.atan(tangent))}°`,
      reference: predicting ? yours : factor(tangent, before?.tangent, power(2, "r²"), "tan ")
    },
    {
      name: say("norm of W/σ̂"),
      value: sigma ? fixed(exact[0] / sigma) : missing(sigma, exact[0]),
      reference: sigma ? say("never below 1") : ""
    }
  ]);
}

const yours = say("how fast? yours to predict");

/** "× 0.8 last round; tends to …". */
function factor(now: number | undefined, before: number | undefined, limit: string, what = ""): string {
  const isMeasured = (x: number | undefined): x is number => x !== undefined && x >= roundingFloor && x < Infinity;
  if (!isMeasured(now) || !isMeasured(before)) return limit;
  const last = say("{factor} last round", {factor: `${what}× ${formatNumber(now / before)}`});
  return limit ? say("{some}; {next}", {some: last, next: limit}) : last;
}

/** Why there is nothing to show: no round yet, or nothing to divide by. */
function missing(sigma: number | undefined, exact: number): string {
  if (sigma === undefined) return say("none yet");
  return say(exact === 0 ? "none: σ₁ = 0" : "none: σ̂ = 0");
}

const orRounding = (x: number) => (x < roundingFloor ? say("below rounding") : formatNumber(x));

const fixed = (x: number) => x.toFixed(6);
