import {formatNumber, formatPercent} from "../numbers.js";
import type {Reading} from "../Readout.js";

/**
 * The numbers of one step, each with what to compare it with. `row`: step, loss of D, loss of G, mean D(real), mean D(fake),
 * σ̂ of three layers, lengths of the gradients of D and G; `exact`: σ₁ of the three; `loss`: what is played for.
 */
export function trainingReadings(row: ArrayLike<number>, exact: readonly number[], loss = "bce"): Reading[] {
  const [, lossD, lossG, meanReal, meanFake, ...rest] = Array.from(row);
  const [estimate, gradients] = [rest.slice(0, 3), rest.slice(3)];
  const isBce = loss === "bce";
  const [unit, equilibrium] = isBce ? [" nats", `ln 2 = ${formatNumber(Math.LN2)}`] : ["", `${loss} loss: no ln 2`];
  const undecided = loss === "wasserstein" ? "a score, not a probability" : "can’t tell: 0.5";
  return [
    {name: "loss of D", value: `${formatNumber(lossD)}${unit}`, reference: equilibrium},
    {name: "loss of G", value: `${formatNumber(lossG)}${unit}`, reference: equilibrium},
    {name: "mean D(real)", value: formatNumber(meanReal), reference: undecided},
    {name: "mean D(fake)", value: formatNumber(meanFake), reference: undecided},
    ...estimate.map((sigma, layer) => ({
      name: `σ̂ of layer ${layer + 1}`,
      value: formatNumber(sigma),
      reference: exact[layer]
        ? `${formatPercent(sigma / exact[layer])} of the exact ${formatNumber(exact[layer])}`
        : "the exact value is not known here"
    })),
    ...["D", "G"].flatMap((network, i) =>
      Number.isFinite(gradients[i])
        ? [{name: `gradient of ${network}`, value: formatNumber(gradients[i]), reference: "length, before Adam"}]
        : []
    )
  ];
}
