import type {PastReading} from "../../train/meters/measurement.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {element} from "../element.js";
import {HistoryPlot} from "../HistoryPlot.js";
import {plotWidthIn} from "../plotWidth.js";

/** Plots in a room `width` pixels wide: Fréchet distance, pixel diversity and classes over the steps of a run, each with the real digits' value as a level; nothing for one step. */
export function MetersHistory(history: readonly PastReading[], {width = 640} = {}): HTMLElement {
  const root = element("div", "plots");
  if (history.length < 2) return root;
  const steps = history.map(({step}) => step!);
  const {frechet, diversity} = history.at(-1)!;
  const name = say(history.some(({isRecorded}) => isRecorded) ? "recording" : "samples");
  const plot = (values: number[], yLabel: string, level: number) =>
    HistoryPlot(steps, [{name, color: colors.generated, values}], {
      ...{width: plotWidthIn(width), height: 170, yLabel, atLeast: [0, level]},
      levels: [{name: say("real"), value: level}]
    });
  root.append(
    plot(
      history.map((one) => one.frechet.generated),
      say("Fréchet distance"),
      frechet.real
    ),
    plot(
      history.map((one) => one.diversity.generated),
      say("pixel diversity"),
      diversity.real
    ),
    plot(
      history.map((one) => one.covered.generated),
      say("classes covered"),
      10
    )
  );
  return root;
}
