import type {PenaltySample} from "../../math/penaltyBatch.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {arrowPath} from "./arrowPath.js";
import type {Plane} from "../sigmaGradient/plane.js";
import {normColor} from "./magnitude.js";

/** Length on the plane of a gradient of norm 1. */
export const unit = 0.33;

/** The segment of a pair, the real end a dot, the generated one a ring. */
export function drawPair({g, place}: Plane, {real, fake}: PenaltySample): void {
  const [[x1, y1], [x2, y2]] = [place(real), place(fake)];
  addShape(g, "line", {x1, y1, x2, y2, stroke: colors.reference, "stroke-opacity": 0.6});
  addShape(g, "circle", {cx: x1, cy: y1, r: 5, fill: colors.real});
  const ring = {fill: "var(--theme-background)", stroke: colors.generated, "stroke-width": 2.5};
  addShape(g, "circle", {cx: x2, cy: y2, r: 4.5, ...ring});
}

/** x̂ with the circle of norm 1, its gradient in the colour of its norm, and beside it the way from its norm to `content`. */
export function drawBetween(plane: Plane, sample: PenaltySample, content: number, pullColor: string): void {
  const {g, place} = plane;
  const {between, gradient, norm} = sample;
  const [cx, cy] = place(between);
  const radius = Math.round(10 * (place([unit, 0])[0] - place([0, 0])[0])) / 10;
  const look = {fill: "none", stroke: colors.bound, "stroke-width": 1.5, "stroke-dasharray": "4 3"};
  addShape(g, "circle", {cx, cy, r: radius, ...look});
  const along = {cos: gradient[0] / (norm || 1), sin: -gradient[1] / (norm || 1)};
  const own = {fill: normColor(norm), stroke: "currentColor", "stroke-width": 1};
  addShape(g, "path", {d: arrowPath([cx, cy], along, {to: radius * norm, thick: Math.min(5, radius / 5)}), ...own});
  const r = Math.min(6, radius / 4);
  const diamond = {transform: `translate(${cx.toFixed(1)},${cy.toFixed(1)})`, d: `M0,${-r}L${r},0L0,${r}L${-r},0Z`};
  addShape(g, "path", {...diamond, ...own, "stroke-width": 1.5});
  const pull = {from: radius * norm, to: radius * content, aside: 9, thick: 2.5};
  addShape(g, "path", {d: arrowPath([cx, cy], along, pull), fill: pullColor});
}
