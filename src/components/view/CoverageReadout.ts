import type {ToyLoss, ToySnapshot} from "../train/toy/toyMessages.js";
import {lossWords} from "./closeUp/lossWords.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

interface Options {
  /** Parts of the data that are counted, and the high-quality share of a perfect generator. */
  readonly modes: number;
  readonly perfect: number;
  /** What is counted, in words. */
  readonly noun?: string;
  /** Share of the data in their most likely part; equal shares if left out. */
  readonly most?: number;
  readonly loss?: ToyLoss;
}

/** The numbers of a ring, each with what a perfect generator, or one that can't be told from the data, would show. */
export function CoverageReadout(
  {step, covered, highQuality, counts, samples, losses}: ToySnapshot,
  {modes, perfect, noun = "modes", most = 1 / modes, loss = "bce"}: Options
): HTMLElement {
  const busiest = (2 * Math.max(...counts)) / samples.length;
  const part = noun === "modes" ? "mode" : "stretch";
  const isEven = Math.abs(most * modes - 1) < 1e-9;
  const best = `perfect: ${isEven ? `each ${part} ` : ""}${formatPercent(perfect * most)}, but for chance`;
  const {cantTell, unit} = lossWords[loss];
  const equal = (value: number) => `can’t tell: ${value === Math.LN2 ? "ln 2 = " : ""}${formatNumber(value)}`;
  const said = (value: number) =>
    Number.isNaN(value) ? (step ? "not trained" : "no step yet") : `${formatNumber(value)}${unit}`;
  return Readout([
    {name: `${noun} covered`, value: `${covered} of ${modes}`, reference: `perfect: ${modes}`},
    {name: "high-quality samples", value: formatPercent(highQuality), reference: `perfect: ${formatPercent(perfect)}`},
    {name: `in the busiest ${part}`, value: formatPercent(busiest), reference: best},
    {name: "loss of D", value: said(losses.discriminator), reference: equal(cantTell.discriminator)},
    {name: "loss of G", value: said(losses.generator), reference: equal(cantTell.generator)}
  ]);
}
