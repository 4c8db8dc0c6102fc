import {line} from "d3-shape";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {formatNumber} from "../numbers.js";
import {plotFrame} from "../plotFrame.js";

export interface FoundPlotOptions {
  readonly width?: number;
  readonly height?: number;
  /** Steps that the search makes. */
  readonly steps: number;
  /** The step that is looked at. */
  readonly at?: number;
  /** Errors to compare with, drawn grey and dashed. */
  readonly levels?: readonly {readonly name: string; readonly value: number}[];
}

/**
 * The mean squared error of a pixel over the steps of a search, a thin line for each of its starts, the best of them at each
 * step in bold. `errors` is [step][start].
 */
export function FoundPlot(
  errors: readonly (readonly number[])[],
  {width = 400, height = 200, steps, at, levels = []}: FoundPlotOptions
): SVGSVGElement {
  const most = Math.max(0.1, ...errors.flat(), ...levels.map(({value}) => value));
  const {svg, x, y} = plotFrame({
    ...{width, height, x: [0, Math.max(1, steps)], y: [0, most], marginBottom: 40},
    ...{xTitle: say("step of the search"), yTitle: say("mean squared error of a pixel")},
    label: describe(errors)
  });
  for (const {name, value} of levels) {
    const [x1, x2] = x.range();
    addShape(svg, "line", {x1, x2, y1: y(value), y2: y(value), stroke: colors.reference, "stroke-dasharray": "4 3"});
    addShape(svg, "text", {x: x2, y: y(value) - 4, "text-anchor": "end", "font-size": "12", fill: "currentColor"}).text(
      name
    );
  }
  const curve = (values: readonly number[]) =>
    line<number>(
      (_, i) => x(i),
      (value) => y(value)
    ).digits(1)(values) ?? "";
  const best = errors.map((row) => Math.min(...row));
  for (let k = 0; k < (errors[0]?.length ?? 0); ++k) {
    const d = curve(errors.map((row) => row[k]));
    addShape(svg, "path", {d, fill: "none", stroke: colors.generated, "stroke-opacity": "0.55", "stroke-width": "1"});
  }
  addShape(svg, "path", {d: curve(best), fill: "none", stroke: colors.generated, "stroke-width": "2.25"});
  if (at !== undefined && at < best.length)
    addShape(svg, "circle", {
      cx: x(at),
      cy: y(best[at]),
      r: "5",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": "2"
    });
  const starts = Array.from({length: errors[0]?.length ?? 0}, (_, k) => [
    say("start {n}", {n: k + 1}),
    errors.map((row) => row[k])
  ]);
  return withData(svg.node()!, () => [
    columnTable(say("mean squared error of a pixel"), {
      [say("step")]: errors.map((_, i) => i),
      [say("best")]: best,
      ...(Object.fromEntries(starts) as Record<string, number[]>)
    })
  ]);
}

function describe(errors: readonly (readonly number[])[]): string {
  if (errors.length === 0) return say("Error over the steps of the search: nothing yet.");
  const best = (row: readonly number[]) => formatNumber(Math.min(...row));
  return say(
    "Mean squared error of a pixel over {steps} steps of {searches} searches: the best begins at {first} and is now at {last}.",
    {
      ...{steps: errors.length - 1, searches: errors[0].length},
      ...{first: best(errors[0]), last: best(errors.at(-1)!)}
    }
  );
}
