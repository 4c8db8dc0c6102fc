import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";
import {area, line} from "d3-shape";
import {packedAtLeast, packedAtMost} from "../../math/packing.js";
import type {PackingMeasure} from "../../math/packingPair.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatNumber} from "../numbers.js";
import {rim} from "../rim.js";

type Group = Selection<SVGGElement, undefined, null, undefined>;

export interface Distances {
  /** For m = 1, 2, …. */
  readonly collapsed: readonly number[];
  readonly other: readonly number[];
  readonly m: number;
  readonly measure: PackingMeasure;
  readonly names: Readonly<Record<"collapsed" | "other", string>>;
}

/** Distance from the data over m: of the collapsed generator (dots), of the other (rings), and, for total variation, of any that starts here (dashed). */
export function drawDistances(g: Group, distances: Distances, {width, height}: {width: number; height: number}): void {
  const {collapsed, other, m, measure, names} = distances;
  const isVariation = measure === "totalVariation";
  const most = isVariation ? 1 : Math.LN2;
  const x = scaleLinear([0.8, collapsed.length + 0.2], [34, width - 6]);
  const y = scaleLinear([0, most], [height - 40, 26]);
  drawAxes(g, x, y, {width, height, count: collapsed.length});
  addShape(g, "text", {x: 0, y: 13}).text(say(isVariation ? "total variation of the packs" : "JSD of the packs, nats"));
  addShape(g, "line", {x1: x(m), x2: x(m), y1: y(0), y2: y(most), stroke: "currentColor", "stroke-opacity": 0.35});
  if (isVariation) drawLimits(g, x, y, collapsed);
  else drawCeiling(g, y, width);
  const path = (values: readonly number[]) => line<number>((_, i) => x(i + 1), y).digits(1)(values)!;
  const look = {fill: "none", stroke: colors.generated, "stroke-width": 2};
  addShape(g, "path", {...look, d: path(collapsed)});
  addShape(g, "path", {...look, d: path(other), "stroke-dasharray": "6 3"});
  const dot = (value: number, i: number, name: string, fill: string) =>
    addShape(g, "circle", {cx: x(i + 1), cy: y(value), r: 4.5, fill, stroke: colors.generated, "stroke-width": 2})
      .append("title")
      .text(say("{name}, m = {m}: {value}", {name, m: i + 1, value: formatNumber(value)}));
  other.forEach((value, i) => dot(value, i, names.other, "var(--theme-background)"));
  const same = collapsed.every((value, i) => Math.abs(value - other[i]) < 1e-6);
  collapsed.forEach((value, i) => dot(value, i, names.collapsed, colors.generated));
  const name = (value: number, words: string, down: number) =>
    addShape(g, "text", {...{x: width - 8, y: y(value) + down, "text-anchor": "end"}, ...nameLook}).text(words);
  const last = collapsed.length - 1;
  if (same) name(collapsed[last], say("both, {other} too", names), -12);
  else {
    name(collapsed[last], names.collapsed, -12);
    const low = isVariation ? packedAtLeast(collapsed[0], last + 1) : other[last];
    name(low, names.other, 20);
  }
}

const nameLook = {fill: colors.generated, "font-weight": 600, ...rim};

/** The least and the most that any generator so far off at m = 1 can be off at m. */
function drawLimits(
  g: Group,
  x: (m: number) => number,
  y: (d: number) => number,
  [tau, ...rest]: readonly number[]
): void {
  const sizes = [1, ...rest.map((_, i) => i + 2)];
  const limits = sizes.map((m) => ({m, low: packedAtLeast(tau, m), high: packedAtMost(tau, m)}));
  type Limit = (typeof limits)[number];
  const band = area<Limit>(({m}) => x(m), ({low}) => y(low), ({high}) => y(high)).digits(1); // prettier-ignore
  const dash = {fill: "none", stroke: colors.reference, "stroke-width": 1.5, "stroke-dasharray": "3 3"};
  addShape(g, "path", {d: band(limits)!, fill: colors.reference, "fill-opacity": 0.14});
  for (const side of ["low", "high"] as const) {
    addShape(g, "path", {...dash, d: line<Limit>(({m}) => x(m), (limit) => y(limit[side])).digits(1)(limits)!}); // prettier-ignore
  }
}

function drawCeiling(g: Group, y: (d: number) => number, width: number): void {
  const look = {stroke: colors.reference, "stroke-dasharray": "3 3"};
  addShape(g, "line", {x1: 34, x2: width - 6, y1: y(Math.LN2), y2: y(Math.LN2), ...look});
  addShape(g, "text", {x: 40, y: y(Math.LN2) + 15, fill: colors.reference}).text(say("ln 2: disjoint"));
}

function drawAxes(
  g: Group,
  x: ReturnType<typeof scaleLinear<number, number>>,
  y: ReturnType<typeof scaleLinear<number, number>>,
  {width, height, count}: {width: number; height: number; count: number}
): void {
  const axes = g.append("g").attr("aria-hidden", "true");
  const sizes = Array.from({length: count}, (_, i) => i + 1);
  axes
    .append("g")
    .attr("transform", `translate(0,${height - 40})`)
    .call(axisBottom(x).tickValues(sizes).tickFormat(String).tickSizeOuter(0));
  axes.append("g").attr("transform", "translate(34,0)").call(axisLeft(y).ticks(5).tickSizeOuter(0));
  axes.selectAll("g").attr("font-family", null).attr("font-size", 12);
  axes.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  addShape(axes, "text", {x: width - 6, y: height - 6, "text-anchor": "end"}).text(say("samples in a pack, m"));
}
