import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {HistoryPlot} from "./HistoryPlot.js";

/** Modes covered and high-quality per cent over the steps. `rows` holds three numbers a measurement: step, modes, share. */
export function CoveragePlots(
  rows: ArrayLike<number>,
  {
    modes,
    perfect,
    noun = "modes",
    width = 310,
    height = 170
  }: {modes: number; perfect: number; noun?: string; width?: number; height?: number}
): HTMLElement {
  const column = (i: number) => Float64Array.from({length: rows.length / 3}, (_, row) => rows[3 * row + i]);
  const size = {width, height};
  const curve = (values: Float64Array) => [{name: say("generator"), color: colors.generated, values}];
  const root = document.createElement("div");
  root.className = "coverage-plots";
  root.append(
    HistoryPlot(column(0), curve(column(1)), {
      ...size,
      yLabel: say(noun === "modes" ? "modes covered" : "stretches covered"),
      levels: [{name: say("all {modes}", {modes}), value: modes}],
      atLeast: [0, modes]
    }),
    HistoryPlot(column(0), curve(column(2).map((x) => 100 * x)), {
      ...size,
      yLabel: say("high-quality samples (%)"),
      levels: [{name: say("perfect {share}", {share: (100 * perfect).toFixed(1)}), value: 100 * perfect}],
      atLeast: [0, 100]
    })
  );
  return root;
}
