import {criticReport} from "../math/criticReport.js";
import type {Pair} from "../math/shapes.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the discriminator and the critic tell a generator that stands where Q does. */
export function CriticReadout(pair: Pair, {K = 1}: {K?: number} = {}): HTMLElement {
  const {slopeOfD, slopeOfLoss, gap, bound, gapOfD} = criticReport(pair, K);
  const round = (x: number) => Number(x.toPrecision(6));
  return Readout([
    {
      name: "slope of D at Q's mean",
      value: formatNumber(slopeOfD),
      reference: `of log(1 − D): ${formatNumber(slopeOfLoss)}`
    },
    {name: "slope of f at Q's mean", value: formatNumber(-K), reference: "everywhere between P and Q"},
    {name: "gap of f", value: formatNumber(round(gap)), reference: `K · W₁ = ${formatNumber(round(bound))}`},
    {name: "gap of D, as a critic", value: formatNumber(round(gapOfD)), reference: "at most 1"}
  ]);
}
