import type {Selection} from "d3-selection";
import {routesOf, type Route} from "../../math/bestPlans.js";
import type {Plan} from "../../math/transport.js";
import {addShape} from "../addShape.js";
import {rim} from "../rim.js";
import type {EarthLayout} from "./earthLayout.js";

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

/** The routes of a plan as arches above the piles, each with its amount; what stays has none. */
export function drawPlan(svg: Svg, plan: Plan, now: readonly number[], layout: EarthLayout): void {
  const {x, foot, unit, arcs} = layout;
  const routes = routesOf(plan).filter(({from, to}) => from !== to);
  for (const place of new Set(routes.flatMap(({from, to}) => [from, to]))) {
    const down = {x1: x(place), x2: x(place), y1: arcs.foot + 2, y2: foot - unit * now[place] - 3};
    addShape(svg, "line", {...down, stroke: "currentColor", "stroke-opacity": 0.4, "stroke-dasharray": "2 3"});
  }
  for (const route of routes) drawArch(svg, route, plan.length, layout);
  for (const route of routes) nameArch(svg, route, plan.length, layout);
}

/** How high the arch is: the longer the way, the higher. */
const archRise = ({from, to}: Route, places: number, {arcs}: EarthLayout) =>
  arcs.rise * (places === 2 ? 1 : 0.3 + (0.7 * (Math.abs(from - to) - 1)) / (places - 2));

/** A quadratic curve, and a head in the direction of its end. */
function drawArch(svg: Svg, route: Route, places: number, layout: EarthLayout): void {
  const {x, arcs, step} = layout;
  const side = Math.sign(route.to - route.from);
  const apart = Math.min(6, step / 6); // arrows that come and arrows that go don't touch
  const [x1, x2, y] = [x(route.from) + side * apart, x(route.to) - side * apart, arcs.foot];
  const [cx, cy] = [(x1 + x2) / 2, y - 2 * archRise(route, places, layout)];
  const length = Math.hypot(x2 - cx, y - cy);
  const [cos, sin] = [(x2 - cx) / length, (y - cy) / length];
  const head = (back: number, across: number) => `${(x2 - back * cos - across * sin).toFixed(1)},${(y - back * sin + across * cos).toFixed(1)}`; // prettier-ignore
  const line = {fill: "none", stroke: "currentColor", "stroke-width": 1 + 0.5 * Math.min(route.amount, 5)};
  addShape(svg, "path", {d: `M${x1.toFixed(1)},${y.toFixed(1)}Q${cx.toFixed(1)},${cy.toFixed(1)} ${head(6, 0)}`, ...line}); // prettier-ignore
  addShape(svg, "path", {d: `M${head(0, 0)}L${head(9, 4.5)}L${head(9, -4.5)}Z`, fill: "currentColor"});
}

function nameArch(svg: Svg, route: Route, places: number, layout: EarthLayout): void {
  const at = {x: (layout.x(route.from) + layout.x(route.to)) / 2, y: layout.arcs.foot - archRise(route, places, layout) + 4}; // prettier-ignore
  const look = {"font-size": 13, "font-weight": 700, fill: "currentColor", "text-anchor": "middle", ...rim};
  addShape(svg, "text", {...at, ...look}).text(route.amount);
}
