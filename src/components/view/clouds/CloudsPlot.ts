import type {Point2} from "../../math/clouds.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {withData, type DataTable} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatNumber} from "../numbers.js";
import {plotFrame, type PlotFrame} from "../plotFrame.js";
import type {CloudState} from "./cloudState.js";

const margin = {left: 40, right: 8, top: 22, bottom: 36};

/** Both clouds, equal scales on both axes: P on the way as dots, Q as rings, an arrow from where each point of P was to its ring. */
export function CloudsPlot(state: CloudState, {width = 640}: {width?: number} = {}): SVGSVGElement {
  const {P, Q, best, moved, t, other} = state;
  const height = margin.top + margin.bottom + ((width - margin.left - margin.right) * 3.2) / 5.2;
  const frame = plotFrame({
    ...{width, height, x: [-2.6, 2.6], y: [-1.6, 1.6], xTitle: "x₁", yTitle: "x₂", label: describe(state)},
    ...{marginLeft: margin.left, marginRight: margin.right, marginTop: margin.top, marginBottom: margin.bottom}
  });
  const {svg, x} = frame;
  const small = width < 480;
  const r = (small ? 3 : 4.5) - (P.length > 40 ? 0.8 : 0);
  if (other) {
    const look = {stroke: colors.reference, "stroke-width": 1, "stroke-dasharray": "3 3"};
    P.forEach((point, i) => addShape(svg, "line", {...ends(frame, point, Q[other.columnOf[i]]), ...look}));
  }
  Q.forEach((point) => addShape(svg, "circle", {...at(frame, point), r: r + 1, fill: "none", stroke: colors.generated, "stroke-width": 2})); // prettier-ignore
  P.forEach((point, i) => drawArrow(frame, point, Q[best[i]], r));
  if (t > 0) {
    const look = {r: r - 1, fill: "none", stroke: colors.real, "stroke-opacity": 0.6};
    P.forEach((point) => addShape(svg, "circle", {...at(frame, point), ...look, "stroke-dasharray": "2 1.5"}));
  }
  moved.forEach((point) => addShape(svg, "circle", {...at(frame, point), r, fill: colors.real}));
  const name = {fontSize: 14, fontWeight: 700, y: 14};
  mark(svg, "circle", {cx: x(0) - 60, cy: 9, r: 4.5, fill: colors.real});
  mark(svg, "text", {...name, x: x(0) - 50, fill: colors.real, text: t > 0 && t < 1 ? say("P on its way") : "P"});
  mark(svg, "circle", {cx: x(0) + 60, cy: 9, r: 5, fill: "none", stroke: colors.generated, strokeWidth: 2});
  mark(svg, "text", {...name, x: x(0) + 70, fill: colors.generated, text: "Q"});
  return withData(svg.node()!, () => [table(state)]);
}

/** Points of Q are numbered as they come, which is how "as numbered" pairs them. */
function table({P, Q, best, moved, other}: CloudState): DataTable {
  const heads = [
    ...[say("point of P"), "x₁", "x₂"],
    ...[say("partner in Q"), say("its x₁"), say("its x₂"), say("length")],
    ...[say("now at x₁"), say("now at x₂")]
  ];
  return {
    label: say("arrows"),
    heads: other ? [...heads, say("partner, {rule}", {rule: other.label})] : heads,
    rows: P.map((point, i) => {
      const partner = Q[best[i]];
      const length = Math.hypot(partner[0] - point[0], partner[1] - point[1]);
      const beside = other ? [other.columnOf[i] + 1] : [];
      return [i + 1, ...point, best[i] + 1, ...partner, length, ...moved[i], ...beside];
    })
  };
}

const at = ({x, y}: PlotFrame, point: Point2) => ({cx: x(point[0]), cy: y(point[1])});
const ends = ({x, y}: PlotFrame, from: Point2, to: Point2) => ({x1: x(from[0]), y1: y(from[1]), x2: x(to[0]), y2: y(to[1])}); // prettier-ignore

/** From a point to its ring; it ends at the rim of the ring, and has no head where it would be all head. */
function drawArrow(frame: PlotFrame, from: Point2, to: Point2, r: number): void {
  const {x1, y1, x2, y2} = ends(frame, from, to);
  const length = Math.hypot(x2 - x1, y2 - y1);
  const reach = length - r - 2;
  if (reach <= r) return;
  const [cos, sin] = [(x2 - x1) / length, (y2 - y1) / length];
  const head = Math.min(7, reach - r);
  const point = (along: number, across: number) =>
    `${(x1 + along * cos - across * sin).toFixed(1)},${(y1 + along * sin + across * cos).toFixed(1)}`;
  const line = {fill: "none", stroke: "currentColor", "stroke-width": 1.2, "stroke-opacity": 0.75};
  addShape(frame.svg, "path", {d: `M${point(0, 0)}L${point(reach - head / 2, 0)}`, ...line});
  addShape(frame.svg, "path", {d: `M${point(reach, 0)}L${point(reach - head, 0.4 * head)}L${point(reach - head, -0.4 * head)}Z`, fill: "currentColor"}); // prettier-ignore
}

function describe({P, t, w1, rest, other}: CloudState): string {
  const arrows = say("{count} points of P, each with an arrow to a point of Q of its own, of mean length {length}", {
    count: P.length,
    length: formatNumber(w1)
  });
  return inTurn([
    other
      ? say("{arrows}; dashed, {rule}: mean {length}.", {arrows, rule: other.label, length: formatNumber(other.cost)})
      : say("{arrows}.", {arrows}),
    t > 0 ? say("P has gone {t} of its way, {rest} is left.", {t: formatNumber(t), rest: formatNumber(rest)}) : ""
  ]);
}
