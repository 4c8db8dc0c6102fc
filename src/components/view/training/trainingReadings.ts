import {formatNumber, formatPercent} from "../numbers.js";
import type {Reading} from "../Readout.js";
import {say} from "../../words/say.js";

/**
 * The numbers of one step, each with what to compare it with. `row`: step, loss of D, loss of G, mean D(real), mean D(fake),
 * σ̂ of three layers, lengths of the gradients of D and G; `exact`: σ₁ of the three; `loss`: what is played for.
 */
export function trainingReadings(row: ArrayLike<number>, exact: readonly number[], loss = "bce"): Reading[] {
  const [, lossD, lossG, meanReal, meanFake, ...rest] = Array.from(row);
  const [estimate, gradients] = [rest.slice(0, 3), rest.slice(3)];
  const isBce = loss === "bce";
  const inNats = (value: number) =>
    isBce ? say("{value} {unit}", {value: formatNumber(value), unit: say("nats")}) : formatNumber(value);
  const equilibrium = isBce
    ? `ln 2 = ${formatNumber(Math.LN2)}`
    : say(loss === "hinge" ? "hinge loss: no ln 2" : "wasserstein loss: no ln 2");
  const undecided = say(loss === "wasserstein" ? "a score, not a probability" : "can’t tell: 0.5");
  return [
    {name: say("loss of D"), value: inNats(lossD), reference: equilibrium},
    {name: say("loss of G"), value: inNats(lossG), reference: equilibrium},
    {name: say("mean D(real)"), value: formatNumber(meanReal), reference: undecided},
    {name: say("mean D(fake)"), value: formatNumber(meanFake), reference: undecided},
    ...estimate.map((sigma, i) => ({
      name: say("σ̂ of layer {layer}", {layer: i + 1}),
      value: formatNumber(sigma),
      reference: exact[i]
        ? say("{share} of the exact {sigma}", {share: formatPercent(sigma / exact[i]), sigma: formatNumber(exact[i])})
        : say("the exact value is not known here")
    })),
    ...[say("gradient of D"), say("gradient of G")].flatMap((name, i) =>
      Number.isFinite(gradients[i])
        ? [{name, value: formatNumber(gradients[i]), reference: say("length, before Adam")}]
        : []
    )
  ];
}
