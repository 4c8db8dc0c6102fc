import {extent, max, min} from "d3-array";
import {axisBottom, axisLeft} from "d3-axis";
import {format} from "d3-format";
import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";

/** One curve over the steps. */
export interface Curve {
  name: string;
  color: string;
  /** SVG dash pattern; solid if left out. */
  dash?: string;
  values: ArrayLike<number>;
}

/** A level to compare with, drawn grey and dashed. */
export interface Level {
  name: string;
  value: number;
}

interface Options {
  width?: number;
  height?: number;
  yLabel: string;
  levels?: readonly Level[];
  /** Least and greatest value that the axis shows whatever the curves do. */
  atLeast?: readonly [number, number];
}

const margin = {top: 24, right: 96, bottom: 36, left: 48};

/** Curves over training steps, each named at its end, with reference levels. `steps` and all values are of one length. */
export function HistoryPlot(
  steps: ArrayLike<number>,
  curves: readonly Curve[],
  {width = 640, height = 200, yLabel, levels = [], atLeast = [Infinity, -Infinity]}: Options
): SVGSVGElement {
  const points = curves.map(({values}) => Array.from(steps, (step, i): [number, number] => [step, values[i]]));
  const all = points.flatMap((p) => p.map(([, y]) => y)).filter(Number.isFinite);
  const shown = [...all, ...levels.map(({value}) => value), ...atLeast.filter(Number.isFinite)];
  const lastStep = steps.length ? steps[steps.length - 1] : 1;
  const x = scaleLinear([0, Math.max(lastStep, 1)], [margin.left, width - margin.right]);
  const y = scaleLinear([min(shown) ?? 0, max(shown) ?? 1], [height - margin.bottom, margin.top]).nice();

  const tickCount = Math.min(5, Math.floor((width - margin.left - margin.right) / 70)); // "20,000" is 40 pixels wide

  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("aria-label", describe(curves, yLabel, steps));
  svg
    .append("g")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(
      axisBottom(x).tickValues(x.ticks(tickCount).filter(Number.isInteger)).tickFormat(format(",d")).tickSizeOuter(0)
    );
  svg.append("g").attr("transform", `translate(${margin.left},0)`).call(axisLeft(y).ticks(5).tickSizeOuter(0));
  text(svg, yLabel, 4, 12);
  text(svg, "training step", (margin.left + width - margin.right) / 2, height - 4).attr("text-anchor", "middle");

  const names: {name: string; color: string; y: number}[] = [];
  for (const {name, value} of levels) {
    svg
      .append("line")
      .attr("x1", x.range()[0])
      .attr("x2", x.range()[1])
      .attr("y1", y(value))
      .attr("y2", y(value))
      .attr("stroke", "var(--reference)")
      .attr("stroke-dasharray", "4 3");
    names.push({name, color: "var(--reference)", y: y(value)});
  }
  curves.forEach(({name, color, dash}, i) => {
    const path = line<[number, number]>()
      .defined(([, v]) => Number.isFinite(v))
      .x(([s]) => round(x(s)))
      .y(([, v]) => round(y(v)));
    svg
      .append("path")
      .attr("d", path(points[i]))
      .attr("fill", "none")
      .attr("stroke", color)
      .attr("stroke-width", 1.75)
      .attr("stroke-dasharray", dash ?? null);
    const last = points[i].at(-1);
    if (last) names.push({name, color, y: y(last[1])});
  });
  for (const {name, color, y: at} of spread(names, 13)) {
    text(svg, name, x.range()[1] + 6, at + 4).attr("fill", color);
  }
  return svg.node()!;
}

/** Moves labels apart until neighbours are `distance` from each other, in their order. */
function spread<T extends {y: number}>(labels: readonly T[], distance: number): T[] {
  const sorted = labels.map((label) => ({...label})).sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; ++i) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + distance);
  return sorted;
}

function describe(curves: readonly Curve[], yLabel: string, steps: ArrayLike<number>): string {
  if (!steps.length) return `${yLabel}: no step yet`;
  const parts = curves.map(({name, values}) => {
    const [low, high] = extent(Array.from(values).filter(Number.isFinite)) as [number, number];
    return `${name} between ${low?.toFixed(3)} and ${high?.toFixed(3)}, now ${values[values.length - 1].toFixed(3)}`;
  });
  return `${yLabel} up to step ${steps[steps.length - 1]}: ${parts.join("; ")}`;
}

const round = (v: number) => Math.round(v * 10) / 10;

function text(svg: Selection<SVGSVGElement, undefined, null, undefined>, words: string, x: number, y: number) {
  return svg
    .append("text")
    .attr("x", x)
    .attr("y", round(y))
    .attr("font-size", 12)
    .attr("fill", "var(--theme-foreground-muted)")
    .text(words);
}
