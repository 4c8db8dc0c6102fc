import {costGrowth, fittedFrom, fittedRows} from "../math/costGrowth.js";
import type {CostRow} from "../math/costOfNorms.js";
import {say} from "../words/say.js";
import {formatCount, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

/** How both costs grow, and what they buy at the largest size measured, each beside theory. */
export function CostReadout(rows: readonly CostRow[]): HTMLElement {
  const growth = costGrowth(rows);
  const last = rows.at(-1);
  const exponent = (theory: string, law?: {exponent: number}) => ({
    value: law ? law.exponent.toFixed(2) : say("none yet"),
    reference: law
      ? say("theory: {theory}", {theory})
      : say("theory: {theory}; needs {count} sizes from {from} on", {theory, count: fittedRows, from: fittedFrom})
  });
  const size = last && `n\u00a0=\u00a0${last.n}`;
  return Readout([
    {name: say("exponent, exact SVD"), ...exponent("3", growth?.svd)},
    {name: say("exponent, one iteration"), ...exponent("2", growth?.iteration)},
    {
      name: size ? say("SVD ÷ one iteration at {size}", {size}) : say("SVD ÷ one iteration"),
      value: last ? formatCount(Math.round(last.svdSeconds / last.iterationSeconds)) : say("none yet"),
      reference: say("theory: grows like n")
    },
    {
      name: size ? say("σ̂ ÷ σ₁ after it at {size}", {size}) : say("σ̂ ÷ σ₁ after it"),
      value: last ? formatPercent(last.estimate / last.sigma) : say("none yet"),
      reference: say("exact: 100 %")
    }
  ]);
}
