import type {Selection} from "d3-selection";
import {area, line} from "d3-shape";
import {criticOnLeash, type CriticOnLeash, type Passage} from "../../math/drawnCritic.js";
import {slopesOfPieces} from "../../math/leash1d.js";
import {shapeDensity, type Pair} from "../../math/shapes.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatNumber} from "../numbers.js";
import {plotFrame, type PlotFrame} from "../plotFrame.js";
import {rim} from "../rim.js";
import {samplePoints} from "../samplePoints.js";
import {cursor, type CursorMove} from "./cursor.js";
import {freehand, type Pixel} from "./freehand.js";
import {barHeight, drawGapBar} from "./GapBar.js";
import {printed} from "./printed.js";
import type {Place} from "./stroke.js";

/** What the figure shows. */
export interface DrawnCriticState {
  readonly pair: Pair;
  readonly between: Passage;
  /** The values of f at the knots of `between`. */
  readonly f: readonly number[];
  readonly K: number;
  /** The index of the knot at which the keyboard's cursor stands. */
  readonly at: number;
  /** How far up and down the drawing goes. */
  readonly reach: number;
}

export interface DrawnCriticDrawingOptions {
  readonly width?: number;
  readonly onStart?: () => void;
  /** The pen went straight from one place of the graph to another. */
  readonly onStroke?: (from: Place, to: Place) => void;
  readonly onEnd?: (kept: boolean) => void;
  readonly onCursor?: (move: CursorMove) => void;
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;
const nothing = () => undefined;

/**
 * A critic f to draw by hand between P and Q: thick where it is too steep, dashed below it the largest function that keeps
 * the leash, and at the foot how much of K · W₁ that one shows. `update` draws another state.
 */
export function DrawnCriticDrawing(
  state: DrawnCriticState,
  {
    width = 640,
    onStart = nothing,
    onStroke = nothing,
    onEnd = nothing,
    onCursor = nothing
  }: DrawnCriticDrawingOptions = {}
): {element: SVGSVGElement; update(state: DrawnCriticState): void; focus(): void} {
  const {xs} = state.between;
  const isWide = width >= 480;
  const height = (isWide ? 330 : 290) + barHeight;
  const frame = plotFrame({
    ...{width, height, marginTop: 30, marginBottom: 38 + barHeight, xTitle: "x", yTitle: "f(x)", label: ""},
    ...{x: [xs[0], xs.at(-1)!], y: [-1, 1]}
  });
  const {svg, x, y, rescale} = frame;
  const element = svg.attr("role", "group").style("touch-action", "pan-y").style("cursor", "crosshair").node()!;
  const [foot, head] = y.range();
  const layer = svg.append("g") as Layer;
  const pen = cursor(svg, {foot, onMove: onCursor});
  const placeOf = ([left, top]: Pixel): Place => ({x: x.invert(left), y: y.invert(top)});
  freehand(element, {
    isPaper: ([left, top]) => left > x.range()[0] - 12 && top > head - 8 && top < foot + 8,
    onStart() {
      pen.node.focus({preventScroll: true}); // so that keys go on where the pen stopped
      onStart();
    },
    onMove: (from, to) => onStroke(placeOf(from), placeOf(to)),
    onEnd
  });

  let now = state;
  function update(next: DrawnCriticState): void {
    now = next;
    const {pair, between, f, K, at, reach} = next;
    const report = criticOnLeash(f, between, {K});
    rescale([-reach, reach]);
    svg.attr("aria-label", describe(report, K));
    layer.selectAll("*").remove();
    drawDensities(frame, layer, pair);
    drawCritics(frame, layer, {f, xs, report});
    drawKey(layer, {right: width - 12, K, isWide});
    drawGapBar(layer, report, {left: isWide ? x.range()[0] : 10, right: width - 12, top: height - barHeight});
    pen.update({x: xs[at], y: f[at], left: x(xs[at]), top: y(f[at]), limit: reach});
  }

  update(state);
  withData(element, () => [table(now)]);
  return {element, update, focus: () => pen.node.focus({preventScroll: true})};
}

/** The knots; what is too steep is the piece from a knot to the next. */
function table({between, f, K}: DrawnCriticState) {
  const {leashed, tooSteep} = criticOnLeash(f, between, {K});
  const steep = f.map((_, i) => (i < tooSteep.length ? say(tooSteep[i] ? "yes" : "no") : "–"));
  return columnTable(say("critic"), {
    x: between.xs,
    [say("f, drawn")]: f,
    [say("on the leash")]: leashed,
    [say("too steep to the next")]: steep
  });
}

/** Shapes without a scale of their own: the higher of the two takes 35 % of the height. */
function drawDensities({x, y}: PlotFrame, layer: Layer, {p, q}: Pair): void {
  const [foot, head] = y.range();
  const looks = [
    {...p, density: shapeDensity(p), name: "P", color: colors.real, dash: null},
    {...q, density: shapeDensity(q), name: "Q", color: colors.generated, dash: "7 3"}
  ];
  const xs = samplePoints(looks.map(({density}) => density), x.domain() as [number, number]); // prettier-ignore
  const peak = Math.max(...looks.flatMap(({density}) => xs.map(density.pdf)));
  for (const {density, kind, mean, width, name, color, dash} of looks) {
    const height = (at: number) => foot + (0.35 * (head - foot) * density.pdf(at)) / peak;
    const d = line<number>(x, height).digits(1)(xs);
    mark(layer, "path", {d, fill: color, fillOpacity: 0.12, stroke: color, strokeWidth: 1.5, strokeDasharray: dash});
    const top = kind === "bumps" ? mean + width : mean;
    const words = {fontSize: 15, fontWeight: 700, textAnchor: "middle", fill: color, text: name};
    mark(layer, "text", {...words, x: x(top), y: foot - 8});
  }
}

function drawCritics(
  {x, y}: PlotFrame,
  layer: Layer,
  {f, xs, report}: {f: readonly number[]; xs: readonly number[]; report: CriticOnLeash}
): void {
  const {leashed, tooSteep, keepsLeash} = report;
  const [left, right] = x.range();
  const zero = {x1: left, x2: right, y1: y(0), y2: y(0)};
  mark(layer, "line", {...zero, stroke: "currentColor", strokeOpacity: 0.25});
  const across = (_: number, i: number) => x(xs[i]);
  if (!keepsLeash) {
    const lost = area<number>(across, (_, i) => y(leashed[i]), y).digits(1)(f);
    mark(layer, "path", {d: lost, fill: colors.wrong, fillOpacity: 0.1});
  }
  const curve = {fill: "none", strokeLinejoin: "round", strokeLinecap: "round"};
  const path = (values: readonly number[]) => line<number>(across, y).digits(1)(values);
  mark(layer, "path", {...curve, d: path(f), stroke: colors.critic, strokeWidth: 4});
  const at = (i: number) => `${x(xs[i]).toFixed(1)},${y(f[i]).toFixed(1)}`;
  const steep = tooSteep.map((is, i) => (is ? `M${at(i)}L${at(i + 1)}` : "")).join("");
  if (steep) mark(layer, "path", {...curve, class: "too-steep", d: steep, stroke: colors.wrong, strokeWidth: 7});
  mark(layer, "path", {...curve, class: "leashed", d: path(leashed), ...leashLook});
  if (!keepsLeash) nameSteepest(x, y, layer, f, xs);
}

const leashLook = {stroke: colors.right, strokeWidth: 2.5, strokeDasharray: "7 5", strokeLinecap: "butt"};

/** "too steep", beside the steepest piece. */
function nameSteepest(
  x: PlotFrame["x"],
  y: PlotFrame["y"],
  layer: Layer,
  f: readonly number[],
  xs: readonly number[]
): void {
  const slopes = slopesOfPieces(f, xs).map(Math.abs);
  const i = slopes.indexOf(Math.max(...slopes));
  const [left, right] = x.range();
  const end = x(xs[i + 1]) + 90 > right;
  const [foot, head] = y.range();
  const at = end ? Math.max(x(xs[i]) - 10, left + 60) : x(xs[i + 1]) + 10;
  const middle = y((f[i] + f[i + 1]) / 2) + 4;
  const words = {
    fontSize: 13,
    fontWeight: 700,
    fill: colors.wrong,
    textAnchor: end ? "end" : "start",
    text: say("too steep")
  };
  const label = mark(layer, "text", {...words, x: at, y: Math.min(foot - 6, Math.max(head + 12, middle))});
  for (const [name, value] of Object.entries(rim)) label.attr(name, value);
}

/** What the two curves are, at the head of the drawing. */
function drawKey(layer: Layer, {right, K, isWide}: {right: number; K: number; isWide: boolean}): void {
  const words = {fontSize: 12, y: 12};
  const sample = (x: number, look: Readonly<Record<string, string | number>>) =>
    mark(layer, "line", {x1: x, x2: x + 24, y1: 8, y2: 8, ...look});
  const second = right - (isWide ? 212 : 116);
  sample(second, leashLook);
  const allowed = isWide ? say("largest below, slopes up to {K}", {K: formatNumber(K)}) : say("on the leash");
  mark(layer, "text", {...words, x: second + 30, fill: colors.right, text: allowed});
  sample(second - 96, {stroke: colors.critic, strokeWidth: 4});
  mark(layer, "text", {...words, x: second - 66, fill: colors.critic, text: say("drawn f")});
}

function describe({gap, steepest, keepsLeash, leashedGap, bound}: CriticOnLeash, K: number): string {
  const f = {steepest: printed(steepest), K: formatNumber(K), gap: printed(gap)};
  const below = {gap: printed(leashedGap), bound: printed(bound)};
  return inTurn([
    say(
      keepsLeash
        ? "A critic f drawn between the densities P and Q: its steepest slope is {steepest}, so it keeps the leash of slope {K}; its gap is {gap}."
        : "A critic f drawn between the densities P and Q: its steepest slope is {steepest}, so it is too steep for the leash of slope {K}; its gap is {gap}.",
      f
    ),
    say("The largest function below it that keeps the leash has the gap {gap}, where {bound} is the most that any can have.", below) // prettier-ignore
  ]);
}
