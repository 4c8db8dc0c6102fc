import {generatorLosses, sigmoid} from "../math/generatorLosses.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** How hard each of the generator's losses pulls at a sample where D says t. */
export function GeneratorLossReadout(t: number): HTMLElement {
  const {minimax, nonSaturating, linear} = generatorLosses;
  const pull = (slope: number, loss: number) => ({
    value: formatNumber(Number((-slope).toPrecision(4))),
    reference: `loss ${formatNumber(Number(loss.toPrecision(4)))}`
  });
  return Readout([
    {name: "D, if t is its logit", value: formatNumber(sigmoid(t)), reference: "½ at t = 0"},
    {name: "pull of log(1 − D)", ...pull(minimax.slope(t), minimax.loss(t))},
    {name: "pull of −log D", ...pull(nonSaturating.slope(t), nonSaturating.loss(t))},
    {name: "pull of −t", ...pull(linear.slope(), linear.loss(t))}
  ]);
}
