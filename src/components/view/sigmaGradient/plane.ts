import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear, type ScaleLinear} from "d3-scale";
import type {Selection} from "d3-selection";
import type {Diagonal} from "../../math/diagonalLayer.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";

export type Group = Selection<SVGGElement, undefined, null, undefined>;

/** The plane of the layers diag(w₁, w₂), drawn as a square. */
export interface Plane {
  readonly g: Group;
  /** Pixels of a point. */
  place(point: Diagonal): [number, number];
}

/** From −reach to reach on either axis. */
export const reach = 2.8;
const margin = {left: 34, top: 22, bottom: 36, right: 6};

/** Both axes of a plane of `size` pixels. */
export function planeScale(size: number) {
  const a = scaleLinear([-reach, reach], [margin.left, size - margin.right]);
  const b = scaleLinear([-reach, reach], [size - margin.bottom, margin.top]);
  return {a, b};
}

/** A plane of `size` pixels with its upper left corner at `corner`, its axes, and the square of all layers with σ = 1. */
export function plane(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  {corner, size, title}: {corner: readonly number[]; size: number; title: string}
): Plane {
  const g = svg.append("g").attr("transform", `translate(${corner.join()})`);
  const {a: x, b: y} = planeScale(size);
  const place = ([a, b]: Diagonal): [number, number] => [x(a), y(b)];
  addAxes(g, x, y);
  const words = {fill: "currentColor", "font-size": 12};
  addShape(g, "text", {x: x(reach), y: size - 4, "text-anchor": "end", ...words}).text("w₁");
  addShape(g, "text", {x: 4, y: 14, ...words}).text("w₂");
  addShape(g, "text", {x: x(0), y: 14, "text-anchor": "middle", ...words}).text(title);
  const [[x1, y1], [x2, y2]] = [place([-1, 1]), place([1, -1])];
  const square = {x: x1, y: y1, width: x2 - x1, height: y2 - y1};
  addShape(g, "rect", {...square, fill: "none", stroke: colors.bound, "stroke-width": 1.5, "stroke-dasharray": "5 3"});
  addShape(g, "text", {x: x1 + 4, y: y2 - 6, fill: colors.bound, "font-size": 12}).text("σ = 1");
  return {g, place};
}

function addAxes(g: Group, x: ScaleLinear<number, number>, y: ScaleLinear<number, number>): void {
  const axes = g.append("g").attr("aria-hidden", "true");
  axes
    .append("g")
    .attr("transform", `translate(0,${y(-reach)})`)
    .call(axisBottom(x).ticks(5).tickSizeOuter(0));
  axes
    .append("g")
    .attr("transform", `translate(${x(-reach)},0)`)
    .call(axisLeft(y).ticks(5).tickSizeOuter(0));
  axes.selectAll("g").attr("font-family", null).attr("font-size", 12);
  axes.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  const look = {stroke: "currentColor", "stroke-opacity": 0.2};
  addShape(axes, "line", {x1: x(-reach), x2: x(reach), y1: y(0), y2: y(0), ...look});
  addShape(axes, "line", {x1: x(0), x2: x(0), y1: y(-reach), y2: y(reach), ...look});
}
