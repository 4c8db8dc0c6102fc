import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {line} from "d3-shape";
import {eigenlines2} from "../math/eigenlines2.js";
import {column, norm, times, type Matrix} from "../math/matrix.js";
import {stretchStage} from "../math/stretchStages.js";
import {svd} from "../math/svd.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {withData, type DataTable} from "./drawingData.js";
import {formatNumber} from "./numbers.js";
import {rim} from "./rim.js";

/** What the figure shows. */
export interface StretchState {
  /** 2 × 2, or 3 × 2. */
  readonly W: Matrix;
  /** Of h, in degrees. */
  readonly angle: number;
  /** How much of W = UΣVᵀ is done: 1 after Vᵀ, 2 after Σ, 3 after U. */
  readonly stage: number;
  /** From where space is looked at, in degrees about its upright axis; for 3 × 2. */
  readonly turn: number;
}

type Point = ArrayLike<number>;

/** Half of the drawing: a group, and where a point of the plane or of space comes to lie in it. */
interface Panel {
  readonly g: Selection<SVGGElement, undefined, null, undefined>;
  readonly scale: ScaleLinear<number, number>;
  place(x: Point): [number, number];
}

const top = 22;

/** How the picture of `state` is laid out at `width`: pixels of a panel's side, and the scale of both. */
function layOut({W}: StretchState, width: number) {
  const side = Math.min(300, width / 2);
  const steps = Math.max(0, Math.ceil(2 * Math.log2(svd(W).sigma[0] / 1.4) - 1e-9));
  const reach = 1.6 * 2 ** (steps / 2); // in steps, so that it stays while something is dragged a little
  return {side, scale: scaleLinear([-reach, reach], [0, side])};
}

/** Where Wx is drawn, in pixels of the whole drawing, when all of W is done. */
export function pixelsOfImage(state: StretchState, x: Point, width: number): {x: number; y: number} {
  const {side, scale} = layOut(state, width);
  const [a, b] = times(state.W, x);
  return {x: side + scale(a), y: top + scale(-b)};
}

/** The point of the right-hand plane under these pixels, to a tenth, at most 2 in size. */
export function imageAt(state: StretchState, x: number, y: number, width: number): [number, number] {
  const {side, scale} = layOut(state, width);
  const tenth = (value: number) => Math.min(2, Math.max(-2, Math.round(10 * value) / 10)) + 0; // no −0
  return [tenth(scale.invert(x - side)), tenth(-scale.invert(y - top))];
}

/**
 * What W does to the vectors of length 1: the circle at the left becomes the ellipse at the right, in the plane or in space,
 * shown after as much of UΣVᵀ as `stage` says. The arrows are h and what has become of it. Vermilion: v₁, which becomes the
 * longest, σ₁u₁, and the circle (or sphere) that nothing leaves. Grey: the directions that a square W keeps.
 */
export function StretchPlot(state: StretchState, {width = 640} = {}): SVGSVGElement {
  const {W, angle, stage} = state;
  const {sigma, V} = svd(W);
  const {side, scale} = layOut(state, width);
  const height = side + top;
  const svg = create("svg")
    .attr("viewBox", `0 0 ${2 * side} ${height}`)
    .attr("width", 2 * side)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(state, sigma))
    .attr("font-size", 13)
    .attr("fill", "currentColor");
  const panel = (x: number, place: Panel["place"]): Panel => ({
    g: svg.append("g").attr("transform", `translate(${x},${top})`),
    scale,
    place
  });
  const h = direction((angle * Math.PI) / 180);
  const lines = W.rows === 2 ? eigenlines2(W) : [];
  const isWide = side >= 220;

  const flat = (x: Point): [number, number] => [scale(x[0]), scale(-x[1])];
  const before = panel(0, flat);
  drawAxes(before, 2, say(isWide ? "before: every h of length 1" : "every h of length 1"));
  addCurve(before, (x) => x, {stroke: "currentColor"});
  for (const {vector} of lines) addLine(before, vector, kept);
  addLine(before, column(V, 0), longest, "v₁");
  addArrow(before, h, "h");

  const M = stretchStage(W, stage);
  const after = panel(side, W.rows === 2 ? flat : fromAside(scale, state.turn));
  drawAxes(after, W.rows, stageTitle(stage, isWide));
  const round = {cx: scale(0), cy: scale(0), r: scale(sigma[0]) - scale(0)};
  if (stage > 1) addShape(after.g, "circle", {...round, fill: "none", stroke: colors.bound, "stroke-dasharray": "5 3"});
  addCurve(after, (x) => times(M, x), {stroke: "currentColor"});
  if (stage === 3) for (const {value, vector} of lines) addLine(after, vector.map((x) => value * x), kept); // prettier-ignore
  addLine(after, times(M, column(V, 0)), longest, stage === 3 ? "σ₁u₁" : stage >= 2 ? "σ₁" : "v₁");
  addArrow(after, times(M, h), stage === 3 ? "Wh" : "");
  if (stage === 3 && W.rows === 2) for (const j of [0, 1]) addHandle(after, column(W, j), ["We₁", "We₂"][j]);
  return withData(svg.node()!, () => [table(state)]);
}

/** What is drawn as an arrow, a line or a handle: before, and after as much of W as is done. */
function table({W, angle, stage}: StretchState): DataTable {
  const M = stretchStage(W, stage);
  const kept =
    W.rows === 2 ? eigenlines2(W).map(({vector}, i) => ({name: say("kept {number}", {number: i + 1}), x: vector})) : [];
  const vectors: {name: string; x: Point}[] = [
    {name: "h", x: direction((angle * Math.PI) / 180)},
    {name: "v₁", x: column(svd(W).V, 0)},
    {name: "e₁", x: [1, 0]},
    {name: "e₂", x: [0, 1]},
    ...kept
  ];
  const inputs = [1, 2].map((number) => say("before, {number}", {number}));
  const outputs = Array.from({length: W.rows}, (_, i) => say("after, {number}", {number: i + 1}));
  return {
    label:
      stage === 3
        ? say("vectors, and what W makes of them")
        : say("vectors, after {stage} of W’s three steps", {stage: formatNumber(stage)}),
    heads: [say("vector"), ...inputs, ...outputs, say("length after")],
    rows: vectors.map(({name, x}) => {
      const after = times(M, x);
      return [name, ...Array.from(x), ...after.slice(0, W.rows), norm(after)];
    })
  };
}

const kept = {stroke: colors.reference, "stroke-width": 1.5, "stroke-dasharray": "2 3"};
const longest = {stroke: colors.bound, "stroke-width": 2};

function stageTitle(stage: number, isWide: boolean): string {
  if (stage === 0) return say(isWide ? "nothing done yet" : "not yet");
  if (stage === 3) return say(isWide ? "after: what W makes of them" : "what W makes of it");
  return [say("turned by Vᵀ"), say("then stretched by Σ"), say("then turned by U")][Math.ceil(stage) - 1];
}

const direction = (radians: number): Point => [Math.cos(radians), Math.sin(radians)];

/** Space, seen from a little above: turned by `degrees` about its upright axis, then tilted. */
function fromAside(scale: Panel["scale"], degrees: number): Panel["place"] {
  const [c, s] = direction((degrees * Math.PI) / 180) as [number, number];
  const [ct, st] = direction(0.35) as [number, number];
  return (p) => [scale(c * p[0] + s * p[2]), scale(-(ct * p[1] + st * (s * p[0] - c * p[2])))];
}

function drawAxes({g, scale, place}: Panel, dimensions: number, title: string): void {
  const [low, high] = scale.domain();
  for (let i = 0; i < dimensions; ++i) {
    const along = (x: number) => place([0, 1, 2].map((j) => (i === j ? x : 0)));
    const [[x1, y1], [x2, y2]] = [along(low), along(high)];
    addShape(g, "line", {x1, y1, x2, y2, stroke: "currentColor", "stroke-opacity": "0.25"});
    if (dimensions < 3) continue;
    const [x, y] = along(0.93 * high);
    const anchor = x > scale(0) + 20 ? "end" : "start";
    addShape(g, "text", {x: x + (anchor === "end" ? 0 : 5), y: y - 5, "text-anchor": anchor, "font-size": 12}).text(
      say("output {number}", {number: i + 1})
    );
  }
  addShape(g, "text", {x: scale(0), y: -9, "text-anchor": "middle"}).text(title);
}

/** The image of the unit circle under `map`. */
function addCurve({g, place}: Panel, map: (x: Point) => Point, look: Record<string, string>): void {
  const points = Array.from({length: 121}, (_, i) => place(map(direction((i * Math.PI) / 60))));
  const d = line().digits(1)(points)!;
  addShape(g, "path", {d, fill: "currentColor", "fill-opacity": "0.06", "stroke-width": "1.5", ...look});
}

/** A line through the centre, from −x to x. */
function addLine(panel: Panel, x: Point, look: Record<string, string | number>, name = ""): void {
  const opposite = Array.from(x, (value) => -value);
  const [[x1, y1], [x2, y2]] = [panel.place(opposite), panel.place(x)];
  addShape(panel.g, "line", {x1, y1, x2, y2, ...look});
  if (name) addName(panel, opposite, name).attr("fill", look.stroke);
}

function addArrow(panel: Panel, x: Point, name: string): void {
  const [x2, y2] = panel.place(x);
  const [x1, y1] = panel.place([0, 0, 0]);
  addShape(panel.g, "line", {x1, y1, x2, y2, stroke: "currentColor", "stroke-width": "2.5"});
  addShape(panel.g, "circle", {cx: x2, cy: y2, r: 5});
  if (name) addName(panel, x, name);
}

/** A square that can be dragged: the image of an axis, which is a column of W. */
function addHandle(panel: Panel, x: Point, name: string): void {
  const [cx, cy] = panel.place(x);
  const square = {x: cx - 6, y: cy - 6, width: 12, height: 12, rx: 2};
  const look = {fill: "var(--theme-background)", stroke: "currentColor", "stroke-width": 2};
  addShape(panel.g, "rect", {...square, ...look, cursor: "move"})
    .append("title")
    .text(say("{name}, a column of W: drag it", {name}));
  addName(panel, x, name).attr("font-size", 12);
}

/** Words beyond the end of x, kept inside the panel. */
function addName({g, scale, place}: Panel, x: Point, name: string) {
  const [middle, low, high] = [scale(0), ...scale.range()];
  const [px, py] = place(x);
  const length = Math.hypot(px - middle, py - middle) || 1;
  const inside = (value: number) => Math.min(high - 16, Math.max(low + 16, value));
  const at = {x: inside(px + (17 * (px - middle)) / length), y: inside(py + (15 * (py - middle)) / length)};
  return addShape(g, "text", {...at, dy: "0.35em", "text-anchor": "middle", ...rim}).text(name);
}

function describe({W, angle, stage}: StretchState, sigma: ArrayLike<number>): string {
  const rows = Array.from({length: W.rows}, (_, i) => Array.from(W.values.slice(2 * i, 2 * i + 2), formatNumber).join(", ")); // prettier-ignore
  const h = direction((angle * Math.PI) / 180);
  const whole = say(
    "the matrix with rows {rows} turns the unit circle into an ellipse with half axes {longest} and {shortest}; the chosen h becomes {length} long",
    {
      rows: rows.reduce((rows, row) => say("{rows} and {row}", {rows, row})),
      longest: formatNumber(sigma[0]),
      shortest: formatNumber(sigma[1]),
      length: formatNumber(norm(times(W, h)))
    }
  );
  if (stage === 3) return whole;
  return say("{whole}; shown after {stage} of its three steps", {whole, stage: formatNumber(stage)});
}
