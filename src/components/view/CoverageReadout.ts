import type {ToySnapshot} from "../train/toyMessages.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

/** The numbers of a ring, each with what a perfect generator, or one that can't be told from the data, would show. */
export function CoverageReadout(
  {covered, highQuality, counts, samples, losses}: ToySnapshot,
  {modes, perfect}: {modes: number; perfect: number}
): HTMLElement {
  const busiest = (2 * Math.max(...counts)) / samples.length;
  const best = `perfect: each mode ${formatPercent(perfect / modes)}, but for chance`;
  const equilibrium = `can’t tell: ln 2 = ${formatNumber(Math.LN2)}`;
  return Readout([
    {name: "modes covered", value: `${covered} of ${modes}`, reference: `perfect: ${modes}`},
    {name: "high-quality samples", value: formatPercent(highQuality), reference: `perfect: ${formatPercent(perfect)}`},
    {name: "in the busiest mode", value: formatPercent(busiest), reference: best},
    {name: "loss of D", value: nats(losses.discriminator), reference: equilibrium},
    {name: "loss of G", value: nats(losses.generator), reference: equilibrium}
  ]);
}

const nats = (loss: number) => (Number.isNaN(loss) ? "no step yet" : `${formatNumber(loss)} nats`);
