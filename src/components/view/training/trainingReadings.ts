import {formatNumber, formatPercent} from "../numbers.js";
import type {Reading} from "../Readout.js";

/**
 * The numbers of one step, each with what to compare it with. `row`: step, loss of D, loss of G, mean D(real), mean D(fake),
 * σ̂ of three layers; `exact`: σ₁ of the three.
 */
export function trainingReadings(row: Iterable<number>, exact: readonly number[]): Reading[] {
  const [, lossD, lossG, meanReal, meanFake, ...estimate] = row;
  const equilibrium = `ln 2 = ${formatNumber(Math.LN2)}`;
  return [
    {name: "loss of D", value: `${formatNumber(lossD)} nats`, reference: equilibrium},
    {name: "loss of G", value: `${formatNumber(lossG)} nats`, reference: equilibrium},
    {name: "mean D(real)", value: formatNumber(meanReal), reference: "can’t tell: 0.5"},
    {name: "mean D(fake)", value: formatNumber(meanFake), reference: "can’t tell: 0.5"},
    ...estimate.map((sigma, layer) => ({
      name: `σ̂ of layer ${layer + 1}`,
      value: formatNumber(sigma),
      reference: `${formatPercent(sigma / exact[layer])} of the exact ${formatNumber(exact[layer])}`
    }))
  ];
}
