import type {Measurement} from "../../train/meters/measurement.js";
import {colors} from "../colors.js";
import {element} from "../element.js";
import {HistoryPlot} from "../HistoryPlot.js";

/** Fréchet distance, pixel diversity and classes over the steps of a run, each with the real digits' value as a level; nothing for one step. */
export function MetersHistory(history: readonly Measurement[], {width = 640} = {}): HTMLElement {
  const root = element("div", "plots");
  if (history.length < 2) return root;
  const steps = history.map(({step}) => step!);
  const {frechet, diversity} = history.at(-1)!;
  const plot = (name: string, values: number[], yLabel: string, level: number) =>
    HistoryPlot(steps, [{name, color: colors.generated, values}], {
      ...{width, height: 170, yLabel, atLeast: [0, level]},
      levels: [{name: "real", value: level}]
    });
  root.append(
    plot(
      "samples",
      history.map((one) => one.frechet.generated),
      "Fréchet distance",
      frechet.real
    ),
    plot(
      "samples",
      history.map((one) => one.diversity.generated),
      "pixel diversity",
      diversity.real
    ),
    plot(
      "samples",
      history.map((one) => one.covered.generated),
      "classes covered",
      10
    )
  );
  return root;
}
