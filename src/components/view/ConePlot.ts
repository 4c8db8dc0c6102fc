import {area, line} from "d3-shape";
import {leavesCone, placesOf, steepChord, steepest, valueAt, type Curve, type Piece} from "../math/curves.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {curveOf, curves, type ConeState} from "./coneCurves.js";
import {withData, type DataTable} from "./drawingData.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";
import {rim} from "./rim.js";

const height = 280;
const domain = [-3, 3] as const;

/** Length of the chord that stands for ever steeper ones. */
const shownChord = 0.2;

const frameOf = (curve: ConeState["curve"], width: number, label: string) =>
  plotFrame({width, height, x: domain, y: curves[curve].y, xTitle: "x", yTitle: "f(x)", label});

/** Where the dot under the cone and the points of the reader's polyline are drawn, in pixels; the dot's name is "at". */
export function pixelsOfCone(state: ConeState, width: number): {name: string; x: number; y: number}[] {
  const {x, y} = frameOf(state.curve, width, "");
  const dot = {name: "at", x: x(state.at), y: y(valueAt(curveOf(state), state.at))};
  const points = state.curve === "line" ? state.points : [];
  return [dot, ...points.map(([a, b], i) => ({name: String(i), x: x(a), y: y(b)}))];
}

/** The point of the plane under these pixels. */
export function pointAtCone(state: ConeState, [px, py]: readonly [number, number], width: number): [number, number] {
  const {x, y} = frameOf(state.curve, width, "");
  return [x.invert(px), y.invert(py)];
}

/**
 * A curve and the double cone of slope K at one of its points: a K-Lipschitz curve never leaves the cone, wherever one puts it.
 * Thick where it does. Two squares: the steepest chord, or a short one where chords get steeper and steeper.
 */
export function ConePlot(state: ConeState, {width = 640}: {width?: number} = {}): SVGSVGElement {
  const curve = curveOf(state);
  const places = placesOf(curve);
  const outside = places.filter((place) => leavesCone(curve, place, state));
  const frame = frameOf(state.curve, width, describe(state, curve, outside));
  drawCone(frame, state, valueAt(curve, state.at));
  for (const piece of curve) drawPiece(frame, piece, places, {stroke: colors.critic, strokeWidth: 3});
  const leaves = (place: number) => leavesCone(curve, place, state);
  for (const piece of curve) drawPiece(frame, piece, places, {stroke: colors.wrong, strokeWidth: 6}, leaves);
  drawJumps(frame, curve);
  drawChord(frame, curve);
  const {svg, x, y} = frame;
  if (outside.length) drawOutside(frame, curve, outside, state.at);
  if (state.curve === "line") for (const [a, b] of state.points) drawPoint(frame, a, b);
  const dot = {cx: x(state.at), cy: y(valueAt(curve, state.at))};
  mark(svg, "circle", {...dot, r: 7, fill: colors.critic, stroke: "var(--theme-background)", strokeWidth: 2});
  addTarget(frame, dot.cx, dot.cy).append("title").text(say("the point under the cone: drag it along the curve"));
  return withData(svg.node()!, () => [table(state, curve)]);
}

/** At 61 even places; the drawing has more of them. */
function table({at, K}: ConeState, curve: Curve): DataTable {
  const [low, high] = domain;
  const middle = valueAt(curve, at);
  const rows = Array.from({length: 61}, (_, i) => {
    const x = low + ((high - low) * i) / 60;
    const reach = K * Math.abs(x - at);
    return [x, valueAt(curve, x), middle - reach, middle + reach, say(leavesCone(curve, x, {at, K}) ? "yes" : "no")];
  });
  return {label: say("curve and cone"), heads: ["x", "f(x)", say("cone from"), say("cone to"), say("outside")], rows};
}

/** What a finger can take hold of: on it a finger drags, anywhere else it scrolls the page. */
const addTarget = ({svg}: PlotFrame, cx: number, cy: number) =>
  mark(svg, "circle", {cx, cy, r: 22, fill: "transparent", cursor: "grab"}).style("touch-action", "none");

function drawCone({svg, x, y}: PlotFrame, {at, K}: ConeState, middle: number): void {
  const [bottom, top] = y.domain();
  const clamp = (value: number) => y(Math.min(Math.max(value, bottom), top));
  const reach = (place: number) => K * Math.abs(place - at);
  const cone = area<number>(x, (place) => clamp(middle - reach(place)), (place) => clamp(middle + reach(place))); // prettier-ignore
  const xs = [...domain, at, ...corners({at, K}, middle, [bottom, top])].sort((a, b) => a - b);
  const look = {fill: colors.right, fillOpacity: 0.15, stroke: colors.right, strokeDasharray: "5 4"};
  mark(svg, "path", {d: cone(xs), ...look});
}

/** Where the cone's edges meet the upper and the lower end of the drawing. */
function corners({at, K}: {at: number; K: number}, middle: number, ends: readonly number[]): number[] {
  const all = ends.flatMap((end) => [at - Math.abs(end - middle) / K, at + Math.abs(end - middle) / K]);
  return all.filter((place) => place > domain[0] && place < domain[1]);
}

/** A piece of the curve, or those parts of it where `defined` holds. */
function drawPiece(
  {svg, x, y}: PlotFrame,
  {from, to, f}: Piece,
  places: readonly number[],
  look: Readonly<Record<string, string | number>>,
  defined: (place: number) => boolean = () => true
): void {
  const inside = places.filter((place) => place >= from && place <= to);
  const isOpen = (place: number) => (place === to ? to - 1e-9 : place); // the end belongs to the next piece
  const d = line<number>(x, (place) => y(f(place))).defined((place) => defined(isOpen(place)))(inside);
  if (d) mark(svg, "path", {d, fill: "none", ...look});
}

/** Where it jumps: a ring where the value is not, a dot where it is. */
function drawJumps({svg, x, y}: PlotFrame, curve: Curve): void {
  curve.slice(1).forEach(({from, f}, i) => {
    const left = curve[i].f(from);
    if (left === f(from)) return;
    const look = {cx: x(from), r: 5, stroke: colors.critic, strokeWidth: 2.5};
    mark(svg, "circle", {...look, cy: y(left), fill: "var(--theme-background)"});
    mark(svg, "circle", {...look, cy: y(f(from)), fill: colors.critic});
  });
}

function drawChord({svg, x, y}: PlotFrame, curve: Curve): void {
  const {K} = steepest(curve);
  const {from, to, slope} = steepChord(curve, shownChord);
  const ends = [from, to].map((at) => [x(at), y(valueAt(curve, at))]);
  const [[x1, y1], [x2, y2]] = ends;
  mark(svg, "line", {x1, x2, y1, y2, stroke: "currentColor", strokeWidth: 1.5});
  for (const [a, b] of ends) mark(svg, "rect", {x: a - 3.5, y: b - 3.5, width: 7, height: 7, fill: "currentColor"});
  const isReached = slope === K;
  const words = isReached
    ? say("steepest chord ■–■: {slope}", {slope: printed(K)})
    : say("chord ■–■: {slope}, shorter: → {limit}", {slope: printed(slope), limit: printed(K)});
  mark(svg, "text", {x: x(domain[1]), y: 12, textAnchor: "end", fontSize: 12, fill: "currentColor", text: words});
}

const printed = (slope: number) => formatNumber(Number(slope.toPrecision(4)));

/** The word, in the middle of the longer run of places outside, beside the curve. */
function drawOutside({svg, x, y}: PlotFrame, curve: Curve, outside: readonly number[], at: number): void {
  const sides = [outside.filter((place) => place < at), outside.filter((place) => place > at)];
  const longer = sides[0].length > sides[1].length ? sides[0] : sides[1];
  const place = longer[Math.floor(longer.length / 2)];
  const isRight = x(place) > (x.range()[0] + x.range()[1]) / 2;
  const look = {textAnchor: isRight ? "end" : "start", fontSize: 13, fontWeight: 700, fill: colors.wrong};
  const spot = {x: x(place) + (isRight ? -10 : 10), y: y(valueAt(curve, place)) + 16};
  const word = mark(svg, "text", {...spot, ...look, text: say("outside")});
  for (const [name, value] of Object.entries(rim)) word.attr(name, value);
}

function drawPoint(frame: PlotFrame, a: number, b: number): void {
  const [x, y] = [frame.x(a), frame.y(b)];
  const square = {x: x - 6, y: y - 6, width: 12, height: 12, rx: 2};
  mark(frame.svg, "rect", {...square, fill: "var(--theme-background)", stroke: colors.critic, strokeWidth: 2});
  addTarget(frame, x, y).append("title").text(say("a point of your polyline: drag it"));
}

function describe({curve: key, at, K}: ConeState, curve: Curve, outside: readonly number[]): string {
  const least = steepest(curve).K;
  return say(
    outside.length
      ? "{f} and the double cone of slope {K} at x = {at}: the curve leaves it; on [−3, 3] {works}"
      : "{f} and the double cone of slope {K} at x = {at}: the curve stays inside; on [−3, 3] {works}",
    {
      f: curves[key].label,
      K: formatNumber(K),
      at: formatNumber(at),
      works: least === Infinity ? say("no K works") : say("the smallest K that works is {K}", {K: printed(least)})
    }
  );
}
