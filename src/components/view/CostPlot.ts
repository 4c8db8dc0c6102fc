import {max, min} from "d3-array";
import {axisBottom, axisLeft} from "d3-axis";
import {scaleLog, type ScaleLogarithmic} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {symbol, symbolCircle, symbolSquare, type SymbolType} from "d3-shape";
import {costGrowth, type CostGrowth} from "../math/costGrowth.js";
import {costSizes, type CostRow} from "../math/costOfNorms.js";
import type {PowerLaw} from "../math/powerLaw.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {formatCount} from "./numbers.js";
import {formatSeconds} from "./seconds.js";

type SVG = Selection<SVGSVGElement, undefined, null, undefined>;

interface Axes {
  readonly x: ScaleLogarithmic<number, number>;
  readonly y: ScaleLogarithmic<number, number>;
}

/** One of the two ways to a norm: how to read its cost off a row, and how it looks. */
interface Series {
  readonly name: string;
  readonly color: string;
  readonly shape: SymbolType;
  readonly dash: string;
  readonly seconds: (row: CostRow) => number;
  readonly law: (growth: CostGrowth) => PowerLaw;
}

const exact: Series = {
  ...{name: say("exact SVD"), color: "currentColor", shape: symbolSquare, dash: "none"},
  seconds: ({svdSeconds}) => svdSeconds,
  law: ({svd}) => svd
};

const iteration: Series = {
  ...{name: say("one power iteration"), color: colors.bound, shape: symbolCircle, dash: "6 3"},
  seconds: ({iterationSeconds}) => iterationSeconds,
  law: ({iteration}) => iteration
};

const margin = {top: 26, bottom: 44, left: 56};
const fontSize = 13;

/**
 * Seconds of the exact SVD (squares) and of one power iteration (circles) against the size of the matrix, both axes
 * logarithmic, each with its fitted power law. The axes hold all of `costSizes` from the start, so that rows can follow.
 */
export function CostPlot(rows: readonly CostRow[], {width = 640, height = 330} = {}): SVGSVGElement {
  const isWide = width >= 480;
  const x = scaleLog([costSizes[0] / 1.25, costSizes.at(-1)! * 1.25], [margin.left, width - (isWide ? 138 : 8)]);
  const y = scaleLog(timeDomain(rows, {headroom: isWide ? 1 : 3}), [height - margin.bottom, margin.top]);
  const growth = costGrowth(rows);

  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(rows, growth))
    .attr("font-size", fontSize)
    .attr("fill", "currentColor");
  drawAxes(svg, {x, y});
  for (const series of [exact, iteration]) {
    if (growth) drawLaw(svg, series, growth, {x, y});
    drawPoints(svg, rows, series, {x, y});
    if (rows.length) drawLabel(svg, rows.at(-1)!, series, growth, {x, y}, isWide);
  }
  return svg.node()!;
}

/** At least from 1 µs to 10 s; whole powers of ten, the last at least `headroom` times the longest time. */
function timeDomain(rows: readonly CostRow[], {headroom}: {headroom: number}): [number, number] {
  const shortest = min(rows, ({iterationSeconds}) => iterationSeconds) ?? 1;
  const longest = max(rows, ({svdSeconds}) => svdSeconds) ?? 0;
  const power = (seconds: number, round: (x: number) => number) => 10 ** round(Math.log10(seconds));
  return [Math.min(1e-6, power(shortest, Math.floor)), Math.max(10, power(longest * headroom, Math.ceil))];
}

function drawAxes(svg: SVG, {x, y}: Axes): void {
  const [bottom, top] = y.range();
  const [left, right] = x.range();
  const [low, high] = y.domain().map((seconds) => Math.round(Math.log10(seconds)));
  const powers = Array.from({length: high - low + 1}, (_, i) => 10 ** (low + i));
  const below = axisBottom(x).tickValues(costSizes).tickFormat(String).tickSizeOuter(0);
  const beside = axisLeft(y)
    .tickValues(powers)
    .tickFormat((seconds) => formatSeconds(Number(seconds)))
    .tickSizeOuter(0);
  const axes = svg.append("g").attr("aria-hidden", "true");
  axes.append("g").attr("transform", `translate(0,${bottom})`).call(below);
  axes.append("g").attr("transform", `translate(${left},0)`).call(beside);
  axes.selectAll("g").attr("font-family", null).attr("font-size", 12);
  axes.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  addShape(axes, "text", {x: (left + right) / 2, y: bottom + 38, "text-anchor": "middle"}).text(
    say("size n of an n × n matrix, log scale")
  );
  addShape(axes, "text", {x: 4, y: top - 12}).text(say("time, log scale"));
}

function drawLaw(svg: SVG, {law, color, dash}: Series, growth: CostGrowth, {x, y}: Axes): void {
  const {exponent, factor} = law(growth);
  const at = (n: number) => y(factor * n ** exponent);
  const ends = {x1: x(growth.from), y1: at(growth.from), x2: x(growth.to), y2: at(growth.to)};
  addShape(svg, "line", {...ends, stroke: color, "stroke-width": "1.75", "stroke-dasharray": dash});
}

function drawPoints(svg: SVG, rows: readonly CostRow[], {name, color, shape, seconds}: Series, {x, y}: Axes): void {
  const g = svg.append("g").attr("fill", color);
  const d = symbol(shape, 64).digits(2)()!;
  for (const row of rows) {
    const place = `translate(${x(row.n).toFixed(1)},${y(seconds(row)).toFixed(1)})`;
    addShape(g, "path", {d, transform: place})
      .append("title")
      .text(say("n = {n}: {name} {time}", {n: row.n, name, time: formatSeconds(seconds(row))}));
  }
}

/** The name and the exponent at the end of the line: to its right, or on a phone above it, inside the frame. */
function drawLabel(
  svg: SVG,
  last: CostRow,
  {name, color, seconds, law}: Series,
  growth: CostGrowth | undefined,
  {x, y}: Axes,
  isWide: boolean
): void {
  const [endX, endY] = [x(last.n), y(seconds(last))];
  const isLate = endX > (x.range()[0] + x.range()[1]) / 2;
  const beside = {x: endX + 12, y: endY + (growth ? -4 : 4), "text-anchor": "start"};
  const above = {
    ...{x: endX + (isLate ? 8 : -8), "text-anchor": isLate ? "end" : "start"},
    y: endY - (growth ? 26 : 10)
  };
  const place = isWide ? beside : above;
  const label = addShape(svg, "text", {...place, fill: color});
  label.append("tspan").attr("font-weight", 600).text(name);
  if (!growth) return;
  label.append("tspan").attr("x", place.x.toFixed(1)).attr("dy", 16).text(say("grows like n"));
  label.append("tspan").attr("dy", -5).attr("font-size", 11).text(law(growth).exponent.toFixed(2));
}

function describe(rows: readonly CostRow[], growth: CostGrowth | undefined): string {
  const axes = say("time against the size n of an n × n matrix, both on log scales");
  const last = rows.at(-1);
  if (!last) return say("{axes}; nothing is measured yet", {axes});
  const {n, svdSeconds, iterationSeconds} = last;
  const times = say("{axes}; at n = {n}: exact SVD {svd}, one power iteration {iteration}, a ratio of {ratio}", {
    ...{axes, n, svd: formatSeconds(svdSeconds), iteration: formatSeconds(iterationSeconds)},
    ratio: formatCount(Math.round(svdSeconds / iterationSeconds))
  });
  if (!growth) return times;
  const [svd, once] = [exact, iteration].map(({law}) => law(growth).exponent.toFixed(2));
  return say("{times}; the SVD grows like n to the {svd}, the iteration like n to the {once}", {times, svd, once});
}
