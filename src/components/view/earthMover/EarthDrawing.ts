import {create, type Selection} from "d3-selection";
import {routesOf} from "../../math/bestPlans.js";
import {account, type Move} from "../../math/piles.js";
import type {Piles} from "../../math/parsePiles.js";
import {carry, type Plan} from "../../math/transport.js";
import {enumerated, inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {columnTable, withData, type DataTable} from "../drawingData.js";
import {formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import {earthLayout, type EarthLayout} from "./earthLayout.js";
import {drawRows} from "./placeRows.js";
import {drawPlan} from "./planArrows.js";

/** A shovelful in the air: where it was taken and where it is, in pixels. */
export interface Lifted {
  readonly from: number;
  readonly x: number;
  readonly y: number;
}

export interface EarthDrawingState extends Piles {
  readonly moves: readonly Move[];
  /** A plan to show, from the piles as they are now. */
  readonly plan?: Plan;
}

/** The layout of a state: its scale changes only where a pile outgrows all that were there at the start. */
export function layoutOf({p, q, moves}: EarthDrawingState, width: number): EarthLayout {
  const {now} = account(p, q, moves);
  return earthLayout(width, p.length, Math.max(...p, ...q, ...now));
}

/** The piles as they are, filled, in the frames that are wanted; below, what has still to pass from each place to the next. */
export function EarthDrawing(
  state: EarthDrawingState,
  {width = 640, lifted}: {width?: number; lifted?: Lifted} = {}
): SVGSVGElement {
  const {p, q, moves, plan} = state;
  const {now} = account(p, q, moves);
  const layout = layoutOf(state, width);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${layout.height}`)
    .attr("width", width)
    .attr("height", layout.height)
    .attr("role", "img")
    .attr("aria-label", describe(state, now))
    .style("touch-action", "pan-y");
  drawLegend(svg);
  drawRows(svg, now, q, layout);
  now.forEach((height, i) => drawPile(svg, {place: i, height: height - (lifted?.from === i ? 1 : 0), wanted: q[i]}, layout)); // prettier-ignore
  if (plan && !lifted) drawPlan(svg, plan, now, layout);
  now.forEach((height, i) => height && addGrip(svg, i, height, layout));
  if (lifted) drawLifted(svg, lifted, layout);
  return withData(svg.node()!, () => tables(state, now));
}

function tables({q, plan, moves}: EarthDrawingState, now: readonly number[]): DataTable[] {
  const place = (i: number) => i + 1;
  const way = ({from, to}: Move) => [place(from), place(to), Math.abs(from - to)];
  return [
    columnTable(say("piles"), {
      [say("place")]: now.map((_, i) => place(i)),
      [say("has")]: now,
      [say("needs")]: q,
      [say("passes to the next")]: carry(now, q).slice(0, -1)
    }),
    {
      label: say("routes of the plan"),
      heads: [say("route"), say("from"), say("to"), say("steps"), say("shovelfuls")],
      rows: routesOf(plan ?? []).map((route, i) => [i + 1, ...way(route), route.amount])
    },
    {
      label: say("your moves"),
      heads: [say("move"), say("from"), say("to"), say("steps")],
      rows: moves.map((move, i) => [i + 1, ...way(move)])
    }
  ];
}

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;
const words = {"font-size": 13, fill: "currentColor"};
const frame = {fill: "none", stroke: colors.generated, "stroke-width": 2};

function drawLegend(svg: Svg): void {
  addShape(svg, "rect", {x: 1, y: 5, width: 18, height: 12, rx: 2, fill: colors.real});
  addShape(svg, "text", {x: 25, y: 16, ...words}).text(say("P, as it is"));
  addShape(svg, "rect", {x: 117, y: 5, width: 18, height: 12, rx: 3, ...frame});
  addShape(svg, "text", {x: 141, y: 16, ...words}).text(say("Q, as it is wanted"));
}

/** Blocks in their frames; a frame is a little wider than a block, so both can be seen. */
function drawPile(
  svg: Svg,
  {place, height, wanted}: {place: number; height: number; wanted: number},
  layout: EarthLayout
): void {
  const {x, foot, unit, block} = layout;
  const top = (k: number) => foot - unit * (k + 1) + (unit - block.height) / 2;
  for (let k = 0; k < height; ++k) {
    const size = {x: x(place) - block.width / 2 + 3, y: top(k) + 2, width: block.width - 6, height: Math.max(block.height - 4, 1.5)}; // prettier-ignore
    addShape(svg, "rect", {...size, rx: 2, fill: colors.real});
  }
  for (let k = 0; k < wanted; ++k) {
    addShape(svg, "rect", {x: x(place) - block.width / 2, y: top(k), ...block, rx: 4, ...frame});
  }
}

/** What a pointer takes hold of: the whole pile, at least 44 high. */
function addGrip(svg: Svg, place: number, height: number, {x, foot, unit, step}: EarthLayout): void {
  const tall = Math.max(unit * height + 10, 44);
  const box = {x: x(place) - step / 2, y: foot - tall, width: step, height: tall, fill: "transparent", cursor: "grab"};
  addShape(svg, "rect", {...box, "data-place": place})
    .style("touch-action", "none")
    .append("title")
    .text(say("drag a shovelful from place {place} to another", {place: place + 1}));
}

/** The shovelful under the pointer, the place where it would come to lie, and what that would cost. */
function drawLifted(
  svg: Svg,
  {from, x: px, y: py}: Lifted,
  {x, foot, arcs, step, block, width, placeAt}: EarthLayout
): void {
  const to = placeAt(px);
  const area = {x: x(to) - step / 2 + 1, y: arcs.foot, width: step - 2, height: foot - arcs.foot};
  addShape(svg, "rect", {...area, rx: 4, fill: "currentColor", "fill-opacity": 0.07});
  const inside = Math.min(width - block.width / 2, Math.max(block.width / 2, px));
  const size = {width: block.width - 6, height: Math.max(block.height - 4, 8)};
  addShape(svg, "rect", {x: inside - size.width / 2, y: py - size.height / 2, ...size, rx: 2, fill: colors.real, stroke: "currentColor"}); // prettier-ignore
  const cost = Math.abs(from - to);
  const at = {x: Math.min(width - 30, Math.max(30, px)), y: Math.max(py - size.height / 2 - 8, 34)};
  addShape(svg, "text", {...at, ...words, "font-weight": 600, "text-anchor": "middle", ...rim}).text(steps(cost));
}

/** "1 step", "2 steps". */
const steps = (count: number) => say(count === 1 ? "{count} step" : "{count} steps", {count: formatNumber(count)});

function describe({q, plan}: EarthDrawingState, now: readonly number[]): string {
  const passing = Array.from(carry(now, q).slice(0, -1), (c, i) =>
    say(c < 0 ? "{count} from place {place}" : "{count} to place {place}", {count: Math.abs(c), place: i + 2})
  );
  const routes = routesOf(plan ?? [])
    .filter(({from, to}) => from !== to)
    .map(({from, to, amount}) => say("{amount} from {from} to {to}", {amount, from: from + 1, to: to + 1}));
  const list = (heights: readonly number[]) => enumerated(heights.map(String));
  return inTurn([
    say("Piles {now} should become {wanted}.", {now: list(now), wanted: list(q)}),
    say("Shovelfuls that have to pass: {passing}.", {passing: passing.join(say("; "))}),
    routes.length ? say("Plan: {routes}.", {routes: enumerated(routes)}) : ""
  ]);
}
