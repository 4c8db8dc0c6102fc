import type {ToyLoss, ToySnapshot} from "../train/toy/toyMessages.js";
import {say} from "../words/say.js";
import {lossWords} from "./closeUp/lossWords.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {Readout} from "./Readout.js";

interface Options {
  /** Parts of the data that are counted, and the high-quality share of a perfect generator. */
  readonly modes: number;
  readonly perfect: number;
  /** What is counted: "modes" or "stretches". */
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
  const areModes = noun === "modes";
  const isEven = Math.abs(most * modes - 1) < 1e-9;
  const share = formatPercent(perfect * most);
  const best = !isEven
    ? say("perfect: {share}, but for chance", {share})
    : say(areModes ? "perfect: each mode {share}, but for chance" : "perfect: each stretch {share}, but for chance", {
        share
      });
  const {cantTell, unit} = lossWords[loss];
  const equal = (value: number) =>
    say("can’t tell: {value}", {value: `${value === Math.LN2 ? "ln 2 = " : ""}${formatNumber(value)}`});
  const said = (value: number) =>
    Number.isNaN(value) ? say(step ? "not trained" : "no step yet") : `${formatNumber(value)}${unit}`;
  return Readout([
    {
      name: say(areModes ? "modes covered" : "stretches covered"),
      value: say("{some} of {all}", {some: covered, all: modes}),
      reference: say("perfect: {value}", {value: modes})
    },
    {
      name: say("high-quality samples"),
      value: formatPercent(highQuality),
      reference: say("perfect: {value}", {value: formatPercent(perfect)})
    },
    {
      name: say(areModes ? "in the busiest mode" : "in the busiest stretch"),
      value: formatPercent(busiest),
      reference: best
    },
    {name: say("loss of D"), value: said(losses.discriminator), reference: equal(cantTell.discriminator)},
    {name: say("loss of G"), value: said(losses.generator), reference: equal(cantTell.generator)}
  ]);
}
