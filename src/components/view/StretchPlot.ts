import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";
import {column, norm, times, type Matrix} from "../math/matrix.js";
import {svd} from "../math/svd.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {formatNumber} from "./numbers.js";

type Panel = Selection<SVGGElement, undefined, null, undefined>;
type Scale = ScaleLinear<number, number>;
type Point = ArrayLike<number>;

/**
 * What a 2 × 2 matrix does to the vectors of length 1: the circle at the left becomes the ellipse at the right. The arrows are
 * h, at `angle` degrees, and Wh. Vermilion: the longest stretch σ₁, and the circle that no Wh leaves.
 */
export function StretchPlot(W: Matrix, {angle = 0, width = 640} = {}): SVGSVGElement {
  const {U, sigma, V} = svd(W);
  const side = Math.min(300, width / 2);
  const reach = Math.max(1.25, 1.3 * sigma[0]);
  const scale = scaleLinear([-reach, reach], [0, side]);
  const h = direction((angle * Math.PI) / 180);
  const height = side + 22;

  const svg = create("svg")
    .attr("viewBox", `0 0 ${2 * side} ${height}`)
    .attr("width", 2 * side)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(W, sigma, h))
    .attr("font-size", 13)
    .attr("fill", "currentColor");
  const [before, after] = [0, side].map((x) => svg.append("g").attr("transform", `translate(${x},22)`));

  drawPanel(before, scale, side < 220 ? "every h of length 1" : "before: every h of length 1");
  addCurve(before, scale, (x) => x).attr("stroke", "currentColor");
  addAxis(before, scale, column(V, 0), "v₁");
  addArrow(before, scale, h, "h");

  drawPanel(after, scale, side < 220 ? "what W makes of it" : "after: what W makes of them");
  addCurve(after, scale, (x) => Array.from(x, (value) => sigma[0] * value))
    .attr("stroke", colors.bound)
    .attr("stroke-dasharray", "5 3");
  addCurve(after, scale, (x) => times(W, x)).attr("stroke", "currentColor");
  addAxis(after, scale, column(U, 0).map((x) => sigma[0] * x), "σ₁u₁"); // prettier-ignore
  addArrow(after, scale, times(W, h), "Wh");
  return svg.node()!;
}

const direction = (radians: number): Point => [Math.cos(radians), Math.sin(radians)];

function drawPanel(g: Panel, scale: Scale, title: string): void {
  const [low, high] = scale.range();
  const look = {stroke: "currentColor", "stroke-opacity": "0.25"};
  addShape(g, "line", {x1: low, x2: high, y1: scale(0), y2: scale(0), ...look});
  addShape(g, "line", {x1: scale(0), x2: scale(0), y1: low, y2: high, ...look});
  addShape(g, "text", {x: scale(0), y: -9, "text-anchor": "middle"}).text(title);
}

/** The image of the unit circle under `map`. */
function addCurve(g: Panel, scale: Scale, map: (x: Point) => Point) {
  const points = Array.from({length: 121}, (_, i) => map(direction((i * Math.PI) / 60)));
  const path = line<Point>()
    .digits(1)
    .x((x) => scale(x[0]))
    .y((x) => scale(-x[1]));
  return addShape(g, "path", {d: path(points)!, fill: "none", "stroke-width": "1.5"});
}

/** A line through the centre, from −x to x. */
function addAxis(g: Panel, scale: Scale, x: Point, name: string): void {
  const ends = {x1: scale(-x[0]), y1: scale(x[1]), x2: scale(x[0]), y2: scale(-x[1])};
  addShape(g, "line", {...ends, stroke: colors.bound, "stroke-width": 2});
  addName(g, scale, Array.from(x, (value) => -value), name).attr("fill", colors.bound); // prettier-ignore
}

function addArrow(g: Panel, scale: Scale, x: Point, name: string): void {
  const [x2, y2] = [scale(x[0]), scale(-x[1])];
  addShape(g, "line", {x1: scale(0), y1: scale(0), x2, y2, stroke: "currentColor", "stroke-width": "2.5"});
  addShape(g, "circle", {cx: x2, cy: y2, r: 5});
  addName(g, scale, x, name).attr("font-weight", 600);
}

/** Words beyond the end of x, kept inside the panel. */
function addName(g: Panel, scale: Scale, x: Point, name: string) {
  const length = norm(x) || 1;
  const [low, high] = scale.range();
  const inside = (value: number) => Math.min(high - 16, Math.max(low + 16, value));
  const place = {x: inside(scale(x[0]) + (16 * x[0]) / length), y: inside(scale(-x[1]) - (14 * x[1]) / length)};
  return addShape(g, "text", {...place, dy: "0.35em", "text-anchor": "middle"}).text(name);
}

function describe(W: Matrix, sigma: ArrayLike<number>, h: Point): string {
  const [a, b, c, d] = Array.from(W.values, formatNumber);
  return `the matrix with rows ${a}, ${b} and ${c}, ${d} turns the unit circle into an ellipse with half axes ${formatNumber(sigma[0])} and ${formatNumber(sigma[1])}; the chosen h becomes ${formatNumber(norm(times(W, h)))} long`;
}
