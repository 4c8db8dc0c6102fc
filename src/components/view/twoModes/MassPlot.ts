import {scaleLinear} from "d3-scale";
import {line} from "d3-shape";
import {bumpsDensity, dataBumps, type Bumps} from "../../math/twoModes.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import type {DragPoint} from "../dragPoints.js";
import {mark} from "../mark.js";
import {formatNumber as n} from "../numbers.js";
import {plotFrame, type PlotFrame} from "../plotFrame.js";
import {rim} from "../rim.js";
import {isSame, type TwoModesState} from "./twoModesPlay.js";

/** The part of the line that is drawn, and the places that it is drawn at. */
export const domain = [-5, 5] as const;
export const places: readonly number[] = Array.from({length: 401}, (_, i) => domain[0] + i / 40);

const height = 170;
const margins = {marginTop: 34, marginBottom: 24, marginLeft: 44, marginRight: 12};
const inside = {fontSize: 12, fontWeight: 700, textAnchor: "middle", dy: "0.35em"};

/** The data's and the generator's density, and where both are drawn. */
function scalesOf({a, played}: TwoModesState, width: number) {
  const [p, q] = [bumpsDensity(dataBumps(a)), bumpsDensity(played)];
  const top = 1.15 * Math.max(...[-a, a].map(p.pdf), ...places.map(q.pdf));
  const x = scaleLinear(domain, [margins.marginLeft, width - margins.marginRight]);
  const y = scaleLinear([0, top], [height - margins.marginBottom, margins.marginTop]);
  return {p, q, x, y};
}

/** Where the handles are, in pixels: on top of the bumps, the second a little lower where it would lie on the first. */
export function handlesOf(state: TwoModesState, width: number): DragPoint<"first" | "second">[] {
  const {x, y, q} = scalesOf(state, width);
  const points = state.played.places.map((place) => ({x: x(place), y: y(q.pdf(place))}));
  const isCrowded = points.length === 2 && Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y) < 24;
  return points.map((point, i) => ({
    ...{name: i === 0 ? "first" : "second", x: point.x, y: point.y + (isCrowded && i === 1 ? 26 : 0)}
  }));
}

/** The place under a pixel: tenths, from −4 to 4. */
export function placeAt(state: TwoModesState, px: number, width: number): number {
  return Math.min(4, Math.max(-4, Math.round(10 * scalesOf(state, width).x.invert(px)) / 10)) + 0; // no −0
}

/** The data and the generator with a handle on each of its bumps; dotted, the generator that a waiting D has seen. */
export function MassPlot(state: TwoModesState, {width = 640} = {}): SVGSVGElement {
  const {a, played, seen} = state;
  const {x, y, p, q} = scalesOf(state, width);
  const {svg} = plotFrame({
    ...{...margins, width, height, x: domain, y: y.domain() as [number, number], xTitle: "", yTitle: say("density")},
    label: describe(a, played)
  });
  svg.style("touch-action", "pan-y").style("cursor", "ew-resize");
  const curve = (pdf: (x: number) => number) => line<number>(x, (at) => y(pdf(at))).digits(1)(places);
  mark(svg, "path", {d: curve(p.pdf), fill: colors.real, fillOpacity: 0.18, stroke: colors.real, strokeWidth: 2});
  if (!isSame(played, seen)) {
    mark(svg, "path", {...{class: "seen", d: curve(bumpsDensity(seen).pdf), fill: "none"}, ...looks.seen});
  }
  mark(svg, "path", {d: curve(q.pdf), fill: colors.generated, fillOpacity: 0.1, ...looks.generator});
  handlesOf(state, width).forEach((point, i) => {
    const {x: cx, y: cy} = point;
    const ring = {cx, cy, r: 9, fill: "var(--theme-background)", stroke: colors.generated, strokeWidth: 3};
    mark(svg, "circle", {...ring, class: "handle"});
    const sides = `M${cx - 14},${cy - 4}l-4,4l4,4M${cx + 14},${cy - 4}l4,4l-4,4`;
    mark(svg, "path", {d: sides, fill: "none", stroke: colors.generated, strokeWidth: 2});
    if (played.places.length === 2) mark(svg, "text", {...inside, x: cx, y: cy, fill: colors.generated, text: i + 1});
  });
  drawKey(svg, {right: width - 12, hasSeen: !isSame(played, seen)});
  return withData(svg.node()!, () => [
    columnTable(say("densities"), {
      x: places,
      [say("p, the data")]: places.map(p.pdf),
      [say("q, the generator")]: places.map(q.pdf),
      ...(isSame(played, seen) ? {} : {[say("seen by D")]: places.map(bumpsDensity(seen).pdf)})
    })
  ]);
}

const looks = {
  generator: {stroke: colors.generated, strokeWidth: 2.5, strokeDasharray: "7 3"},
  seen: {stroke: colors.generated, strokeWidth: 2, strokeDasharray: "1.5 4", strokeLinecap: "round"}
} as const;

/** The three curves by name, at the head of the drawing. */
function drawKey(svg: PlotFrame["svg"], {right, hasSeen}: {right: number; hasSeen: boolean}): void {
  const entries = [
    ...(hasSeen ? [{text: say("seen by D"), width: 88, color: colors.generated, look: looks.seen}] : []),
    {text: say("data P"), width: 72, color: colors.real, look: {stroke: colors.real, strokeWidth: 2}},
    {text: say("G’s Q"), width: 62, color: colors.generated, look: looks.generator}
  ];
  let left = right - entries.reduce((sum, {width}) => sum + width, 0);
  for (const {text, width, color, look} of entries) {
    mark(svg, "line", {x1: left, x2: left + 20, y1: 8, y2: 8, ...look});
    const words = mark(svg, "text", {x: left + 24, y: 12, fontSize: 12, fill: color, text});
    for (const [name, value] of Object.entries(rim)) words.attr(name, value);
    left += width;
  }
}

/** A generator in words: where its bumps stand. */
export function inWords({places, share}: Bumps): string {
  if (places.length === 1) return `x = ${n(places[0])}`;
  if (places[0] === places[1]) return say("x = {x}, both bumps", {x: n(places[0])});
  return say("x = {first} (share {rest}) and {second} (share {share})", {
    ...{first: n(places[0]), rest: n(Number((1 - share).toFixed(2)))},
    ...{second: n(places[1]), share: n(share)}
  });
}

const describe = (a: number, played: Bumps) =>
  say(
    "The data are two modes at {left} and {right}; the generator’s mass stands at {places}, in bumps of standard deviation {width}.",
    {left: n(-a), right: n(a), places: inWords(played), width: n(played.width)}
  );
