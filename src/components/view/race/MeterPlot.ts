import {scaleLinear, scaleLog, type ScaleContinuousNumeric} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";
import type {RaceRound} from "../../train/race/raceHandle.js";
import type {RaceReferences} from "../../train/race/raceMessages.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatPower, logTicks} from "../logAxis.js";
import {withData} from "../drawingData.js";
import {formatCount, formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import {spreadLabels} from "../spreadLabels.js";
import type {Level, Meter} from "./meters.js";
import {describe, lookedAt, meterTable} from "./meterWords.js";
import {raceLooks, raceMethods} from "./raceLooks.js";

interface Options {
  readonly references?: RaceReferences;
  /** Where the reader looks; a line there, unless it is the end. */
  readonly step?: number;
  readonly width?: number;
  readonly height?: number;
}

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;
type Scale = ScaleContinuousNumeric<number, number>;

/** Both axes, and where the upright one has a line across. */
interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  readonly ticks: readonly number[];
}

/** One method over the steps. */
interface Curve {
  readonly name: string;
  readonly color: string;
  readonly dash: string | null;
  /** Step and reading, where there is one that the axis can show. */
  readonly points: [number, number][];
}

/** What stands at the end of a line. */
interface Name {
  readonly y: number;
  readonly name: string;
  readonly color: string;
}

const margin = {top: 22, right: 72, bottom: 20, left: 40};
const words = {"font-size": 12, fill: "currentColor"};
/** Not more points a curve than this: more could not be told apart. */
const most = 150;

/** One meter of all four methods over the steps, each curve named at its end; what a perfect generator reads is grey and dashed, its range a grey band. */
export function MeterPlot(
  meter: Meter,
  rounds: readonly RaceRound[],
  {references, step, width = 320, height = 150}: Options = {}
): SVGSVGElement {
  const stride = Math.ceil(rounds.length / most);
  const kept = rounds.filter((_, i) => i % stride === 0 || i === rounds.length - 1);
  const curves = curvesOf(meter, kept);
  const level = references && meter.level?.(references);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg
    .attr("role", "img")
    .attr("aria-label", [...describe(meter, curves, level), ...lookedAt(meter, rounds, step)].join(say("; ")));
  withData(svg.node()!, () => [meterTable(meter, rounds)]);
  addShape(svg, "text", {...words, x: 2, y: 12, "font-weight": 600}).text(meter.title);
  const values = curves.flatMap(({points}) => points.map(([, value]) => value));
  if (!values.length) {
    addShape(svg, "text", {...words, x: margin.left, y: height / 2}).text(say("nothing measured here"));
    return svg.node()!;
  }

  const lastStep = Math.max(1, kept.at(-1)!.step);
  const [top, bottom] = [margin.top, height - margin.bottom];
  const axes: Axes = {
    x: scaleLinear([0, lastStep], [margin.left, width - margin.right]),
    ...upright(meter, values, level, [bottom, top])
  };
  drawTicks(svg, axes, meter.isLog ? formatPower : formatNumber);
  drawSteps(svg, axes, height - 6);
  const names = [
    ...(level ? [drawLevel(svg, level, axes)] : []),
    ...curves.filter(({points}) => points.length).map((curve) => drawCurve(svg, curve, axes))
  ];
  if (step !== undefined && step < lastStep) drawLook(svg, axes.x(step), [top - 4, bottom]);
  for (const {name, color, y: at} of spreadLabels(names, {distance: 13, low: top, high: bottom + 6})) {
    const look = {"font-size": 12, "font-weight": 600, fill: color};
    addShape(svg, "text", {...rim, x: width - margin.right + 5, y: at + 4, ...look}).text(name);
  }
  return svg.node()!;
}

function curvesOf({isLog, value: read}: Meter, rounds: readonly RaceRound[]): Curve[] {
  const isGood = (value: number) => Number.isFinite(value) && (!isLog || value > 0);
  return raceMethods.map((method) => ({
    ...raceLooks[method],
    points: rounds.flatMap(({step, readings: {[method]: reading}}): [number, number][] => {
      const value = reading ? read(reading) : NaN;
      return isGood(value) ? [[step, value]] : [];
    })
  }));
}

function upright({isLog}: Meter, values: readonly number[], level: Level | undefined, range: [number, number]) {
  const all = level ? [...values, level.value, level.high ?? level.value, level.low ?? level.value] : values;
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (!isLog) {
    const y = scaleLinear([Math.min(0, low), high > low || high > 0 ? Math.max(high, 0) : 1], range).nice(4);
    return {y, ticks: y.ticks(4)};
  }
  const room = Math.max(1.2, Math.sqrt((10 * low) / high));
  const y = scaleLog([low / room, high * room], range);
  const ticks = logTicks(low / room, high * room);
  const every = Math.ceil(ticks.length / 4);
  return {y, ticks: ticks.filter((_, i) => i % every === 0)};
}

/** Lines across, each with its number at the left. */
function drawTicks(svg: Svg, {x, y, ticks}: Axes, print: (value: number) => string): void {
  const [x1, x2] = x.range();
  for (const tick of ticks) {
    const across = {x1, x2, y1: y(tick), y2: y(tick)};
    addShape(svg, "line", {...across, stroke: "currentColor", "stroke-opacity": 0.12});
    const place = {x: x1 - 5, y: y(tick) + 4};
    addShape(svg, "text", {...place, "font-size": 11, "text-anchor": "end", fill: "currentColor"}).text(print(tick));
  }
}

/** The first step and the last, under the plot. */
function drawSteps(svg: Svg, {x}: Axes, y: number): void {
  const [first, last] = x.domain();
  for (const [at, anchor, label] of [
    [first, "start", "0"],
    [last, "end", say("step {step}", {step: formatCount(last)})]
  ] as const)
    addShape(svg, "text", {x: x(at), y, "font-size": 11, "text-anchor": anchor, fill: "currentColor"}).text(label);
}

/** What a perfect generator reads, and the band of its readings where they have one. */
function drawLevel(svg: Svg, {value, low, high}: Level, {x, y}: Axes): Name {
  const [x1, x2] = x.range();
  if (low !== undefined && high !== undefined) {
    const band = {x: x1, y: y(high), width: x2 - x1, height: y(low) - y(high)};
    addShape(svg, "rect", {...band, fill: colors.reference, "fill-opacity": 0.25});
  }
  const across = {x1, x2, y1: y(value), y2: y(value)};
  addShape(svg, "line", {...across, stroke: colors.reference, "stroke-dasharray": "4 3"});
  return {y: y(value), name: say("perfect"), color: colors.reference};
}

function drawCurve(svg: Svg, {name, color, dash, points}: Curve, {x, y}: Axes): Name {
  const d = line<[number, number]>(([at]) => x(at), ([, value]) => y(value)).digits(1)(points)!; // prettier-ignore
  const look = {fill: "none", stroke: color, "stroke-width": 1.7, "stroke-linejoin": "round"};
  const path = addShape(svg, "path", {d, ...look});
  if (dash) path.attr("stroke-dasharray", dash);
  if (points.length === 1) path.attr("stroke-linecap", "round");
  return {y: y(points.at(-1)![1]), name, color};
}

/** A line where the reader looks. */
function drawLook(svg: Svg, x: number, [y1, y2]: readonly [number, number]): void {
  addShape(svg, "line", {x1: x, x2: x, y1, y2, stroke: "currentColor", "stroke-width": 1});
}
