import {contentNorms, penalties, type PenaltyRule} from "../math/gradientPenalty.js";
import type {PenaltySample} from "../math/penaltyBatch.js";
import {say} from "../words/say.js";
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
    name: of === rule ? say("{name}, drawn", {name}) : name,
    value: number(penalties[of](gradients)),
    reference
  });
  const total = contentNorms(norms, rule).reduce((sum, norm) => sum + norm, 0);
  return Readout([
    penalty("two-sided", say("two-sided penalty"), say("0 if each norm is 1")),
    penalty("one-sided", say("one-sided penalty"), say("0 if no norm is above 1")),
    penalty("batch-wide", say("one norm for the batch ✗"), say("that norm is {norm}; 0 if it is 1", {norm: number(B)})),
    {
      name: say("mean norm"),
      value: number(norms.reduce((sum, norm) => sum + norm, 0) / n),
      reference: say("the rule drawn pulls it to {norm}", {norm: number(total / n)})
    },
    {
      name: say("norms above 1"),
      value: say("{count} of {all}", {count: norms.filter((norm) => norm > 1).length, all: n})
    },
    {
      name: say("root mean square of the norms"),
      value: number(B / Math.sqrt(n)),
      reference: say("the mistake wants 1/√{n} = {norm}", {n, norm: number(1 / Math.sqrt(n))})
    }
  ]);
}
