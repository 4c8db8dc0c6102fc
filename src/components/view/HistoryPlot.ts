import {extent, max, min} from "d3-array";
import {axisBottom, axisLeft} from "d3-axis";
import {format} from "d3-format";
import {scaleLinear, type ScaleContinuousNumeric} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";
import {historyTable} from "./historyTable.js";
import {withData} from "./drawingData.js";
import {formatPower, logScale} from "./logAxis.js";
import {formatNumber} from "./numbers.js";
import {spreadLabels} from "./spreadLabels.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";

/** One curve over the steps. */
export interface Curve {
  name: string;
  /** What stands at its end, nothing where it is empty; the name if left out. */
  label?: string;
  color: string;
  /** SVG dash pattern; solid if left out. */
  dash?: string;
  values: ArrayLike<number>;
  /** Steps of its own, one a value; the plot's if left out. */
  steps?: ArrayLike<number>;
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
  /** What who listens is told instead: the whole name where `yLabel` is a short one. */
  name?: string;
  levels?: readonly Level[];
  /** Least and greatest value that the axis shows whatever the curves do. */
  atLeast?: readonly [number, number];
  /** A logarithmic upright axis: only what is above zero is drawn. */
  log?: boolean;
  /** Stands above the plot, at the right. */
  note?: string;
  /** What to say inside the plot where no curve has a number yet. */
  empty?: string;
}

type Point = [number, number];
type Scale = ScaleContinuousNumeric<number, number>;
type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

const margin = {top: 24, right: 96, bottom: 36, left: 48};

/** Curves over training steps, each named at its end, with reference levels; a point with no neighbour is a dot. Values are as many as the steps beside them. */
export function HistoryPlot(
  steps: ArrayLike<number>,
  curves: readonly Curve[],
  {width = 640, height = 200, yLabel, name = yLabel, levels = [], ...rest}: Options
): SVGSVGElement {
  const {atLeast = [Infinity, -Infinity], log = false, note = "", empty = ""} = rest;
  const isShown = ([, y]: Point) => Number.isFinite(y) && (!log || y > 0);
  const points = curves.map((curve) => pointsOf(curve, steps));
  const all = points.flatMap((p) => p.filter(isShown));
  const shown = [...all.map(([, y]) => y), ...levels.map(({value}) => value), ...atLeast.filter(Number.isFinite)];
  const lastStep = max([steps, ...curves.map((curve) => curve.steps ?? [])], (s) => s[s.length - 1] as number) ?? 1;
  const x = scaleLinear([0, Math.max(lastStep, 1)], [margin.left, width - margin.right]);
  const range = [height - margin.bottom, margin.top] as const;
  const upright = log ? logScale(shown, range) : undefined;
  const [low, high] = [min(shown) ?? 0, max(shown) ?? 1];
  const room = low === high ? 0.5 : 0; // one level alone stands in the middle
  const y: Scale = upright?.scale ?? scaleLinear([low - room, high + room], range).nice();

  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("aria-label", describe(curves, {name, steps, levels}));
  drawSteps(svg, x, {width, height});
  const left = axisLeft(y).tickSizeOuter(0);
  if (upright) left.tickValues(upright.ticks).tickFormat((tick) => formatPower(tick.valueOf()));
  else left.ticks(5);
  svg.append("g").attr("transform", `translate(${margin.left},0)`).call(left);
  text(svg, yLabel, 4, 12);
  if (note) text(svg, note, width - 4, 12).attr("text-anchor", "end");
  text(svg, say("training step"), (margin.left + width - margin.right) / 2, height - 4).attr("text-anchor", "middle");
  if (empty && !all.length) text(svg, empty, x.range()[0] + 10, (y.range()[0] + y.range()[1]) / 2);

  const names: {name: string; color: string; y: number}[] = [];
  for (const {name, value} of levels) {
    drawLevel(svg, x.range(), y(value));
    names.push({name, color: "var(--reference)", y: y(value)});
  }
  curves.forEach(({name, label = name, color, dash}, i) => {
    const path = line<Point>()
      .defined(isShown)
      .x(([s]) => round(x(s)))
      .y(([, v]) => round(y(v)));
    svg
      .append("path")
      .attr("d", path(points[i]))
      .attr("fill", "none")
      .attr("stroke", color)
      .attr("stroke-width", 1.75)
      .attr("stroke-dasharray", dash ?? null);
    for (const [s, v] of lonely(points[i], isShown))
      svg
        .append("circle")
        .attr("cx", round(x(s)))
        .attr("cy", round(y(v)))
        .attr("r", 2.5)
        .attr("fill", color);
    const last = points[i].filter(isShown).at(-1);
    if (last && label) names.push({name: label, color, y: y(last[1])});
  });
  for (const {name, color, y: at} of spreadLabels(names, {distance: 13, high: y.range()[0]})) {
    text(svg, name, x.range()[1] + 6, at + 4).attr("fill", color);
  }
  return withData(svg.node()!, () => [historyTable(name, curves, steps)]);
}

const pointsOf = ({values, steps: own}: Curve, steps: ArrayLike<number>): Point[] =>
  Array.from(own ?? steps, (step, i): Point => [step, values[i]]);

/** The points that are shown while none beside them is: a path has no line for them. */
const lonely = (points: readonly Point[], isShown: (point: Point) => boolean): Point[] =>
  points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    return isShown(point) && !(before && isShown(before)) && !(after && isShown(after));
  });

function drawSteps(svg: Svg, x: Scale, {width, height}: {width: number; height: number}): void {
  const tickCount = Math.min(5, Math.floor((width - margin.left - margin.right) / 70)); // "20,000" is 40 pixels wide
  const axis = axisBottom(x)
    .tickValues(x.ticks(tickCount).filter(Number.isInteger))
    .tickFormat(format(",d"))
    .tickSizeOuter(0);
  svg
    .append("g")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(axis);
}

function drawLevel(svg: Svg, [x1, x2]: number[], y: number): void {
  const level = svg.append("line").attr("x1", x1).attr("x2", x2).attr("y1", y).attr("y2", y);
  level.attr("stroke", "var(--reference)").attr("stroke-dasharray", "4 3");
}

function describe(
  curves: readonly Curve[],
  {name: what, steps, levels}: {name: string; steps: ArrayLike<number>; levels: readonly Level[]}
): string {
  const ends = [steps, ...curves.map((curve) => curve.steps ?? [])].map((all) => all[all.length - 1] ?? -1);
  const last = Math.max(...ends);
  if (last < 0) return say("{what}: no step yet", {what});
  const parts = curves.map(({name, values, steps: own = steps}) => {
    const good = Array.from(values).filter(Number.isFinite);
    if (!good.length) return say("{name} not known", {name});
    const [low, high] = extent(good) as [number, number];
    const [end, value] = [own[own.length - 1], values[values.length - 1]];
    const there = Number.isFinite(value) ? formatNumber(value) : say("not known");
    const range = {name, low: formatNumber(low), high: formatNumber(high), there};
    return end === last
      ? say("{name} between {low} and {high}, now {there}", range)
      : say("{name} between {low} and {high}, at step {step} {there}", {...range, step: count(end)});
  });
  const words = {what, last: count(last), parts: parts.join(say("; "))};
  return levels.length
    ? say("{what} up to step {last}: {parts}; dashed: {levels}", {...words, levels: enumerated(levels.map(levelWords))})
    : say("{what} up to step {last}: {parts}", words);
}

/** "ln 2 = 0.6931", and "all 8" or "perfect 98.9" alone, which say their number themselves. */
function levelWords({name, value}: Level): string {
  const says = [4, 3].some((digits) => name.includes(formatNumber(Number(value.toPrecision(digits)))));
  return says ? name : `${name} = ${formatNumber(value)}`;
}

const count = format(",d");
const round = (v: number) => Math.round(v * 10) / 10;

function text(svg: Svg, words: string, x: number, y: number) {
  return svg
    .append("text")
    .attr("x", x)
    .attr("y", round(y))
    .attr("font-size", 12)
    .attr("fill", "var(--theme-foreground-muted)")
    .text(words);
}
