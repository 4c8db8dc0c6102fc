import {max} from "d3-array";
import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line, symbol, symbolCircle, symbolSquare, symbolTriangle, type SymbolType} from "d3-shape";
import type {PowerRun, PowerState} from "../math/powerRun.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {columnTable, withData} from "./drawingData.js";
import {rim} from "./rim.js";
import {superscript} from "./superscript.js";
import {formatNumber} from "./numbers.js";

type SVG = Selection<SVGSVGElement, undefined, null, undefined>;

/** Both axes of the plot. */
interface Axes {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
}

/** One of the two curves: how to read it off a state, and how it looks. */
interface Series {
  readonly name: string;
  readonly color: string;
  readonly shape: SymbolType;
  readonly value: (state: PowerState) => number | undefined;
  readonly bound: (state: PowerState) => number;
  /** The power of r that the reader expects it to fall by, a round. */
  readonly guess: (prediction: PowerPrediction) => number;
}

/** What a reader expects, and whether theory is still hidden. */
export interface PowerPrediction {
  readonly phase: "none" | "predicting" | "revealed";
  /** The tangent shrinks by r to this power, a round. */
  readonly angle: number;
  /** The error of σ̂ shrinks by r to this power, a round. */
  readonly error: number;
}

const none: PowerPrediction = {phase: "none", angle: 0, error: 0};

const angle: Series = {
  name: say("tan of u’s angle to u₁"),
  color: colors.critic,
  shape: symbolSquare,
  value: ({tangent}) => tangent,
  bound: ({tangentBound}) => tangentBound,
  guess: ({angle}) => angle
};

const error: Series = {
  name: say("error of σ̂, 1 − σ̂/σ₁"),
  color: colors.bound,
  shape: symbolCircle,
  value: ({error}) => error,
  bound: ({errorBound}) => errorBound,
  guess: ({error}) => error
};

/** Below this, 64-bit numbers show rounding and nothing else. */
export const roundingFloor = 1e-14;

const margin = {right: 12, bottom: 42, left: 44};
const dashes = "5 3";
const dots = "1.5 4";

interface Options {
  readonly k?: number;
  readonly width?: number;
  readonly height?: number;
  readonly prediction?: PowerPrediction;
}

/**
 * The angle of u and the error of the estimate against the number of iterations, on a log axis, with what theory allows
 * (dashed). States up to `k` are filled, later ones hollow. Values below `roundingFloor` lie on it, as triangles. A reader
 * who predicts sees no theory and no later state, but lines of the predicted slope (dotted), which stay when theory is revealed.
 */
export function PowerErrorPlot(
  {states, ratio}: Pick<PowerRun, "states" | "ratio">,
  {k = 0, width = 640, height = 300, prediction = none}: Options = {}
): SVGSVGElement {
  const isHidden = prediction.phase === "predicting";
  const top = isNarrow(width) ? 66 : 32;
  const finite = states.map(({tangent}) => tangent).filter(Number.isFinite);
  const highest = 10 ** Math.ceil(Math.log10(max(finite) || 1));
  const x = scaleLinear([0, states.length - 1], [margin.left, width - margin.right]);
  const y = scaleLog([roundingFloor / 100, Math.max(1, highest)], [height - margin.bottom, top]);

  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(states, k))
    .attr("font-size", 13)
    .attr("fill", "currentColor");
  drawAxes(svg, {x, y});
  drawFloor(svg, {x, y});
  addShape(svg, "line", {x1: x(k), x2: x(k), y1: top, y2: height - margin.bottom, stroke: "currentColor"});
  const both = [angle, error];
  if (!isHidden) for (const series of both) drawBound(svg, states, series, {x, y});
  if (prediction.phase !== "none")
    for (const series of both) drawGuess(svg, states, ratio ** series.guess(prediction), series, {x, y});
  const shown = isHidden ? states.filter((state) => state.k <= k) : states;
  for (const series of both) drawPoints(svg, shown, series, k, {x, y});
  const words = say(isHidden ? "your prediction" : "theory: at most this");
  drawLegend(svg, width, {words, dashes: isHidden ? dots : dashes});
  return withData(svg.node()!, () => [table(shown, isHidden)]);
}

/** The points that are drawn, and theory unless it is hidden. */
function table(states: readonly PowerState[], isHidden: boolean) {
  const column = (read: (state: PowerState) => number | undefined) => states.map((state) => read(state) ?? NaN);
  return columnTable(say("power iteration"), {
    k: column(({k}) => k),
    [say("estimate σ̂")]: column(({sigma}) => sigma),
    ...Object.fromEntries([error, angle].map(({name, value}) => [name, column(value)])),
    ...(isHidden ? {} : {[say("σ̂: theory")]: column(error.bound), [say("u: theory")]: column(angle.bound)})
  });
}

function drawAxes(svg: SVG, {x, y}: Axes): void {
  const [bottom, top] = y.range();
  const powers = [-12, -8, -4, 0, 4, 8, 12, 16].map((power) => 10 ** power).filter((value) => value <= y.domain()[1]);
  const below = axisBottom(x).ticks(6).tickSizeOuter(0);
  const beside = axisLeft(y).tickValues(powers).tickFormat(powerOfTen).tickSizeOuter(0);
  svg.append("g").attr("transform", `translate(0,${bottom})`).call(below);
  svg.append("g").attr("transform", `translate(${margin.left},0)`).call(beside);
  svg.selectAll(".tick text").attr("font-size", 13).attr("font-family", "var(--sans-serif)");
  const middle = (x.range()[0] + x.range()[1]) / 2;
  addShape(svg, "text", {x: middle, y: bottom + 36, "text-anchor": "middle"}).text(say("iteration k"));
  addShape(svg, "text", {x: x.range()[1], y: top + 10, "text-anchor": "end", "font-size": 12}).text(say("log scale"));
}

function powerOfTen(value: number | {valueOf(): number}): string {
  const power = Math.round(Math.log10(Number(value)));
  return power === 0 ? "1" : `10${superscript(power)}`;
}

/** The band in which only rounding is left. */
function drawFloor(svg: SVG, {x, y}: Axes): void {
  const [left, right] = x.range();
  const [floor, bottom] = [y(roundingFloor), y.range()[0]];
  const band = {x: left, y: floor, width: right - left, height: bottom - floor};
  addShape(svg, "rect", {...band, fill: "currentColor", "fill-opacity": "0.08"});
  addShape(svg, "text", {x: left + 6, y: bottom - 4, "font-size": 12, ...rim}).text(say("below 10⁻¹⁴: only rounding"));
}

function drawBound(svg: SVG, states: readonly PowerState[], {bound}: Series, {x, y}: Axes): void {
  const [low, high] = y.domain();
  const path = line<PowerState>()
    .digits(1)
    .defined((state) => bound(state) >= low && bound(state) <= high)
    .x(({k}) => x(k))
    .y((state) => y(bound(state)));
  const look = {fill: "none", stroke: colors.reference, "stroke-width": "1.5", "stroke-dasharray": dashes};
  addShape(svg, "path", {d: path(states) ?? "", ...look});
}

/** The line that the reader predicts: from the first value on, `factor` a round. */
function drawGuess(svg: SVG, states: readonly PowerState[], factor: number, series: Series, {x, y}: Axes): void {
  const first = states.find((state) => Number.isFinite(series.value(state)));
  if (!first) return;
  const [low, high] = y.domain();
  const at = (state: PowerState) => series.value(first)! * factor ** (state.k - first.k);
  const path = line<PowerState>()
    .digits(1)
    .defined((state) => state.k >= first.k && at(state) >= low && at(state) <= high)
    .x(({k}) => x(k))
    .y((state) => y(at(state)));
  const look = {fill: "none", stroke: series.color, "stroke-width": "2.5", "stroke-linecap": "round"};
  addShape(svg, "path", {d: path(states) ?? "", ...look, "stroke-dasharray": dots});
}

function drawPoints(svg: SVG, states: readonly PowerState[], series: Series, k: number, {x, y}: Axes): void {
  const {name, color, shape, value} = series;
  const g = svg.append("g").attr("stroke", color).attr("stroke-width", 1.25);
  for (const state of states) {
    const exact = value(state);
    if (exact === undefined || !Number.isFinite(exact)) continue;
    const isRounding = exact < roundingFloor;
    const d = symbol(isRounding ? symbolTriangle : shape, state.k === k ? 90 : 30).digits(2)()!;
    const place = `translate(${x(state.k).toFixed(1)},${y(Math.max(exact, roundingFloor)).toFixed(1)})`;
    const look = {d, fill: state.k <= k ? color : "var(--theme-background)"};
    const words = isRounding ? say("below rounding") : formatNumber(exact);
    addShape(g, "path", {...look, transform: isRounding ? `${place} rotate(180)` : place})
      .append("title")
      .text(say("k = {k}: {name} {value}", {k: state.k, name, value: words}));
  }
}

/** Three names side by side need 640 pixels. */
const isNarrow = (width: number): boolean => width < 640;

/** Names what is drawn: in one row, or in three on a phone. */
function drawLegend(svg: SVG, width: number, line: {words: string; dashes: string}): void {
  const place = (i: number) =>
    isNarrow(width) ? `translate(12,${9 + 18 * i})` : `translate(${margin.left + 8 + i * 210},10)`;
  [angle, error].forEach(({name, color, shape}, i) => {
    const g = svg.append("g").attr("transform", place(i));
    addShape(g, "path", {d: symbol(shape, 60).digits(2)()!, fill: color});
    addShape(g, "text", {x: 14, dy: "0.35em"}).text(name);
  });
  const g = svg.append("g").attr("transform", place(2));
  addShape(g, "line", {x1: -8, x2: 9, stroke: colors.reference, "stroke-width": "2", "stroke-dasharray": line.dashes});
  addShape(g, "text", {x: 14, dy: "0.35em"}).text(line.words);
}

function describe(states: readonly PowerState[], k: number): string {
  const {tangent, error} = states[Math.floor(k)];
  const angle = say(
    "both errors against {count} iterations, on a log axis; after {k}: tangent of the angle of u {tangent}",
    {count: states.length - 1, k: formatNumber(k), tangent: formatNumber(tangent)}
  );
  if (error === undefined) return angle;
  return say("{angle}, error of the estimate {error}", {angle, error: formatNumber(Math.max(error, 0))});
}
