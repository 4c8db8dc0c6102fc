import {costGrowth, fittedFrom, fittedRows} from "../math/costGrowth.js";
import type {CostRow} from "../math/costOfNorms.js";
import {formatCount, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

/** How both costs grow, and what they buy at the largest size measured, each beside theory. */
export function CostReadout(rows: readonly CostRow[]): HTMLElement {
  const growth = costGrowth(rows);
  const last = rows.at(-1);
  const exponent = (theory: string, law?: {exponent: number}) => ({
    value: law ? law.exponent.toFixed(2) : "none yet",
    reference: law ? `theory: ${theory}` : `theory: ${theory}; needs ${fittedRows} sizes from ${fittedFrom} on`
  });
  const where = last ? ` at n\u00a0=\u00a0${last.n}` : "";
  return Readout([
    {name: "exponent, exact SVD", ...exponent("3", growth?.svd)},
    {name: "exponent, one iteration", ...exponent("2", growth?.iteration)},
    {
      name: `SVD ÷ one iteration${where}`,
      value: last ? formatCount(Math.round(last.svdSeconds / last.iterationSeconds)) : "none yet",
      reference: "theory: grows like n"
    },
    {
      name: `σ̂ ÷ σ₁ after it${where}`,
      value: last ? formatPercent(last.estimate / last.sigma) : "none yet",
      reference: "exact: 100 %"
    }
  ]);
}
