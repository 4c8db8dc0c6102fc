import {criticReport} from "../math/criticReport.js";
import type {Pair} from "../math/shapes.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the discriminator and the critic tell a generator that stands where Q does. */
export function CriticReadout(pair: Pair, {K = 1}: {K?: number} = {}): HTMLElement {
  const report = criticReport(pair, K);
  const number = (x: number) => formatNumber(Math.abs(x) < 1e-30 ? 0 : Number(x.toPrecision(5)));
  return Readout([
    {
      name: "slope of D at Q’s mean",
      value: number(report.slopeOfD),
      reference: `log(1 − D): ${number(report.slopeOfLoss)}; −log D: ${number(report.slopeOfOtherLoss)}`
    },
    {
      name: "slope of f there",
      value: number(report.slopeOfCritic),
      reference: `at most K = ${formatNumber(K)} in size`
    },
    {name: "gap of f", value: number(report.gap), reference: `K · W₁ = ${number(report.bound)}`},
    {name: "gap of D, as a critic", value: number(report.gapOfD), reference: "at most 1"}
  ]);
}
