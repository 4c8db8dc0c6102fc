import type {Selection} from "d3-selection";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";

export type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

/** The middle of a box. */
export interface At {
  readonly cx: number;
  readonly cy: number;
  readonly isD?: boolean;
}

/** An arrow from box a to box b, each `wide` to both sides of its middle; lit forwards, or backwards and dashed, or thin. */
export function drawEdge(
  svg: Svg,
  a: At,
  b: At,
  {wide, isForwards, isBackwards}: {wide: number; isForwards: boolean; isBackwards: boolean}
): void {
  const [x1, x2] = [a.cx + wide + 3, b.cx - wide - 3];
  const apart = 8 * Math.sign(b.cy - a.cy); // two arrows meet at D
  const [start, end] = [
    {x: x1, y: a.cy + (a.isD ? apart : 0)},
    {x: x2, y: b.cy - (b.isD ? apart : 0)}
  ];
  const [from, to] = isBackwards ? [end, start] : [start, end];
  const isLit = isForwards || isBackwards;
  const stroke = isLit ? "currentColor" : colors.reference;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const head = isLit ? 8 : 5;
  const [cos, sin] = [dx / length, dy / length];
  addShape(svg, "line", {
    ...{x1: from.x, y1: from.y, x2: to.x - 0.7 * head * cos, y2: to.y - 0.7 * head * sin, stroke},
    ...{"stroke-width": isLit ? 3 : 1, "stroke-dasharray": isBackwards ? "5 3" : "none"}
  });
  const wing = (side: number) =>
    `${(to.x - head * cos + side * 0.55 * head * sin).toFixed(1)},${(to.y - head * sin - side * 0.55 * head * cos).toFixed(1)}`;
  addShape(svg, "path", {d: `M${to.x.toFixed(1)},${to.y.toFixed(1)}L${wing(1)}L${wing(-1)}Z`, fill: stroke});
}
