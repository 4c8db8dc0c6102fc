import {criticReport} from "../math/criticReport.js";
import type {Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the discriminator and the critic tell a generator that stands where Q does. */
export function CriticReadout(pair: Pair, {K = 1}: {K?: number} = {}): HTMLElement {
  const report = criticReport(pair, K);
  const number = (x: number) => formatNumber(Math.abs(x) < 1e-30 ? 0 : Number(x.toPrecision(5)));
  return Readout([
    {
      name: say("slope of D at Q’s mean"),
      value: number(report.slopeOfD),
      reference: say("log(1 − D): {loss}; −log D: {other}", {
        loss: number(report.slopeOfMinimax),
        other: number(report.slopeOfNonSaturating)
      })
    },
    {
      name: say("slope of f there"),
      value: number(report.slopeOfCritic),
      reference: say("at most K = {K} in size", {K: formatNumber(K)})
    },
    {name: say("gap of f"), value: number(report.gap), reference: `K · W₁ = ${number(report.bound)}`},
    {name: say("gap of D, as a critic"), value: number(report.gapOfD), reference: say("at most 1")}
  ]);
}
