import {contentNorms, penalties, type PenaltyRule} from "../math/gradientPenalty.js";
import type {PenaltySample} from "../math/penaltyBatch.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** The three penalties of one batch, λ = 10, and the norms that they are made of. */
export function PenaltyReadout(
  batch: readonly PenaltySample[],
  {rule = "two-sided"}: {rule?: PenaltyRule} = {}
): HTMLElement {
  const n = batch.length;
  const norms = batch.map(({norm}) => norm);
  const gradients = batch.map(({gradient}) => gradient);
  const number = (x: number) => formatNumber(Number(x.toPrecision(4)));
  const B = Math.hypot(...norms);
  const penalty = (of: PenaltyRule, name: string, reference: string) => ({
    name: of === rule ? `${name}, drawn` : name,
    value: number(penalties[of](gradients)),
    reference
  });
  const total = contentNorms(norms, rule).reduce((sum, norm) => sum + norm, 0);
  return Readout([
    penalty("two-sided", "two-sided penalty", "0 if each norm is 1"),
    penalty("one-sided", "one-sided penalty", "0 if no norm is above 1"),
    penalty("batch-wide", "one norm for the batch ✗", `that norm is ${number(B)}; 0 if it is 1`),
    {name: "mean norm", value: number(norms.reduce((sum, norm) => sum + norm, 0) / n), reference: `the rule drawn pulls it to ${number(total / n)}`}, // prettier-ignore
    {name: "norms above 1", value: `${norms.filter((norm) => norm > 1).length} of ${n}`},
    {name: "root mean square of the norms", value: number(B / Math.sqrt(n)), reference: `the mistake wants 1/√${n} = ${number(1 / Math.sqrt(n))}`} // prettier-ignore
  ]);
}
