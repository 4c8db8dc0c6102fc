import type {Selection} from "d3-selection";
import {area, line} from "d3-shape";
import {shapeDensity, type Pair, type Shape} from "../../math/shapes.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatNumber} from "../numbers.js";
import {plotFrame} from "../plotFrame.js";
import {samplePoints} from "../samplePoints.js";
import {dragging} from "./dragging.js";
import {handle} from "./handle.js";
import {shapeWords} from "./shapeWords.js";
import {dials, sides, snap, type Dial, type Side} from "./pairState.js";

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The part of the line that the figures about two densities show. */
export const domain = [-7, 7] as const;

const looks = {
  p: {color: colors.real, fill: colors.real, dash: null, name: say("P, the data"), outward: -1},
  q: {color: colors.generated, fill: "var(--theme-background)", dash: "7 3", name: say("Q, the generator"), outward: 1}
} as const;

const bold = {fontSize: 15, fontWeight: 700} as const;

/** How far outside mean + width its grip stands, in pixels: so the two handles of a rail never lie on each other. */
const gripGap = 24;

export interface PairDrawingOptions {
  readonly width?: number;
  readonly height?: number;
  /** Called with the new value, snapped, whenever the reader moves a handle. */
  readonly onMove?: (side: Side, dial: Dial, value: number) => void;
}

/**
 * Two densities and, below the axis, a rail for each with two handles: its mean, and its width. A hump can be dragged
 * as well. Handles are sliders for keyboard and screen reader. `update` draws another pair.
 */
export function PairDrawing(
  pair: Pair,
  {width = 640, height = 300, onMove = () => undefined}: PairDrawingOptions = {}
): {element: SVGSVGElement; update(pair: Pair): void} {
  const row = width < 480 ? 44 : 34;
  const marginBottom = 40 + 2 * row;
  const baseline = height - marginBottom;
  const {svg, x, y, rescale} = plotFrame({
    width,
    height,
    marginBottom,
    x: domain,
    y: [0, 1],
    xTitle: "x",
    yTitle: say("density"),
    label: ""
  });
  const element = svg.attr("role", "group").style("touch-action", "pan-y").node()!;
  const root = svg.append("g") as Group;
  let current = pair;

  const move = (side: Side, dial: Dial, value: number) => {
    const snapped = snap(dial, value);
    if (snapped !== current[side][dial]) onMove(side, dial, snapped);
  };
  const drag = (target: Group, side: Side, dial: Dial) =>
    dragging(
      target.node()!,
      element,
      () => current[side][dial],
      (start, pixels) => move(side, dial, start + x.invert(pixels) - x.invert(0))
    );
  const humps = sides.map((side) => {
    const hump = drawHump(root.append("g"), side);
    drag(hump, side, "mean");
    return hump;
  });
  const rails = sides.map((side, i) => {
    const rail = drawRail(root.append("g").attr("transform", `translate(0,${baseline + 40 + (i + 0.5) * row})`), side);
    const knob = (dial: Dial) => {
      const own = handle(rail, {
        ...dials[dial],
        label: nameOf(dial, side),
        size: row,
        read: () => current[side][dial],
        onKey: (value) => move(side, dial, value)
      });
      drag(own, side, dial);
      return own;
    };
    return {rail, grip: drawGrip(knob("width"), side), dot: drawDot(knob("mean"), side)};
  });

  function update(next: Pair): void {
    current = next;
    rescale([0, heightFor(next)]);
    const {densities, xs} = sampled(next);
    svg.attr("aria-label", describe(next));
    sides.forEach((side, i) => {
      const {mean, width: spread} = next[side];
      const {pdf} = densities[i];
      const top = topOf(next[side], looks[side].outward);
      const end = x(mean + spread);
      humps[i].select(".fill").attr("d", area<number>(x, baseline, (at) => y(pdf(at)))(xs));
      humps[i].select(".stroke").attr("d", line<number>(x, (at) => y(pdf(at)))(xs));
      humps[i]
        .select("text")
        .attr("x", x(top) + looks[side].outward * 12)
        .attr("y", Math.max(y(pdf(top)) - 6, 16));
      rails[i].rail
        .select(".span")
        .attr("x1", x(mean - spread))
        .attr("x2", end);
      rails[i].rail
        .select(".lead")
        .attr("x1", end)
        .attr("x2", end + gripGap);
      place(rails[i].dot, x(mean), mean);
      rails[i].dot.attr("aria-label", nameOf(hasMiddle(next[side]) ? "middle" : "mean", side));
      place(rails[i].grip, end + gripGap, spread);
    });
  }

  update(pair);
  withData(element, () => {
    const {densities, xs} = sampled(current);
    const [p, q] = densities.map(({pdf}) => xs.map(pdf));
    return [columnTable(say("densities"), {x: xs, [say("p, the data")]: p, [say("q, the generator")]: q})];
  });
  return {element, update};
}

/** Both densities, and the places at which they are drawn. */
function sampled(pair: Pair) {
  const densities = sides.map((side) => shapeDensity(pair[side]));
  return {densities, xs: samplePoints(densities, domain)};
}

const describe = ({p, q}: Pair) =>
  say(
    "Two densities, with handles for the middle and the width of each: P, the data, is {p}; Q, the generator, is {q}",
    {p: shapeWords(p), q: shapeWords(q)}
  );

/** What a handle moves. */
function nameOf(part: Dial | "middle", of: Side): string {
  const side = {side: looks[of].name};
  if (part === "width") return say("width of {side}", side);
  return say(part === "mean" ? "mean of {side}" : "middle of {side}", side);
}

function drawHump(group: Group, side: Side): Group {
  const {color, dash, outward} = looks[side];
  group.style("cursor", "grab");
  mark(group, "path", {class: "fill", fill: color, fillOpacity: 0.18});
  mark(group, "path", {class: "stroke", fill: "none", stroke: color, strokeWidth: 2.5, strokeDasharray: dash});
  mark(group, "text", {...bold, fill: color, textAnchor: outward < 0 ? "end" : "start", text: side.toUpperCase()});
  return group;
}

function drawRail(group: Group, side: Side): Group {
  const {color, dash} = looks[side];
  mark(group, "line", {class: "span", stroke: color, strokeWidth: 3, strokeDasharray: dash});
  mark(group, "line", {class: "lead", stroke: color});
  mark(group, "text", {...bold, x: 4, dy: "0.35em", fill: color, text: side.toUpperCase()});
  return group;
}

function drawGrip(knob: Group, side: Side): Group {
  mark(knob, "path", {d: "M-3,-8V8M3,-8V8", stroke: looks[side].color, strokeWidth: 3});
  return knob;
}

function drawDot(knob: Group, side: Side): Group {
  mark(knob, "circle", {r: 8, fill: looks[side].fill, stroke: looks[side].color, strokeWidth: 3});
  return knob;
}

function place(knob: Group, at: number, value: number): void {
  knob.attr("transform", `translate(${at},0)`).attr("aria-valuenow", value).attr("aria-valuetext", formatNumber(value));
}

/** Two bumps of unequal weight, and bars, stand around a middle that need not be their mean. */
const hasMiddle = ({kind, weight}: Shape) => kind === "bars" || (kind === "bumps" && weight !== undefined);

/** Where the shape is highest; of two equal bumps the outer one, `outward` says on which side that is. */
function topOf(shape: Shape, outward: number): number {
  const {kind, mean, width, weight = 0.5, bars} = shape;
  if (kind === "bumps") return mean + (weight === 0.5 ? outward : Math.sign(weight - 0.5)) * width;
  if (kind !== "bars" || !bars) return mean;
  const highest = outward < 0 ? bars.indexOf(Math.max(...bars)) : bars.lastIndexOf(Math.max(...bars));
  return mean + (highest + 0.5 - bars.length / 2) * width;
}

/** The lowest of a few readable heights that both densities fit under. */
function heightFor(pair: Pair): number {
  const peaks = sides.map((side) => shapeDensity(pair[side]).pdf(topOf(pair[side], 1)));
  return [0.5, 1, 2, 3, 6].find((top) => top >= 1.05 * Math.max(...peaks)) ?? 6;
}
