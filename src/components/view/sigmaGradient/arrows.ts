import type {Diagonal, SigmaGradient} from "../../math/diagonalLayer.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {rim} from "../rim.js";
import type {Group, Plane} from "./plane.js";

/**
 * The gradient at W and its parts: G/σ from the tip of W, from its end what σ's own change adds, and their sum. With
 * `sigmaIsConstant` the first is all there is, and it is the wrong arrow.
 */
export function drawArrows(
  plane: Plane,
  W: Diagonal,
  {constant, throughSigma, gradient}: SigmaGradient,
  sigmaIsConstant: boolean
): void {
  const {g} = plane;
  arrow(plane, [0, 0], W, {stroke: "currentColor", "stroke-width": 2});
  if (sigmaIsConstant) {
    arrow(plane, W, plus(W, constant), {stroke: colors.wrong, "stroke-width": 3});
    name(plane, W, plus(W, constant), "G/σ ✗", colors.wrong);
    return;
  }
  const middle = plus(W, constant);
  arrow(plane, W, middle, {stroke: colors.reference, "stroke-width": 2});
  arrow(plane, middle, plus(middle, throughSigma), {
    stroke: colors.bound,
    "stroke-width": 2,
    "stroke-dasharray": "4 3"
  });
  arrow(plane, W, plus(W, gradient), {stroke: colors.right, "stroke-width": 3});
  name(plane, W, middle, "G/σ", colors.reference);
  name(plane, W, plus(W, gradient), "∂L/∂W ✓", colors.right);
  drawRightAngle(g, plane.place([0, 0]), plane.place(W), plane.place(plus(W, gradient)));
}

const plus = ([a, b]: Diagonal, [c, d]: Diagonal): Diagonal => [a + c, b + d];

/** A line with a head; none where it would be shorter than its head. */
export function arrow(
  plane: Plane,
  from: Diagonal,
  to: Diagonal,
  look: Readonly<Record<string, string | number>>
): void {
  const [[x1, y1], [x2, y2]] = [plane.place(from), plane.place(to)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return;
  addShape(plane.g, "line", {x1, y1, x2, y2, ...look});
  const head = Math.min(9, length);
  const [cos, sin] = [(x2 - x1) / length, (y2 - y1) / length];
  const wing = (side: number) =>
    [x2 - head * cos + side * 0.45 * head * sin, y2 - head * sin - side * 0.45 * head * cos].map((v) => v.toFixed(1));
  addShape(plane.g, "path", {d: `M${x2.toFixed(1)},${y2.toFixed(1)}L${wing(1)}L${wing(-1)}Z`, fill: look.stroke});
}

/** Words beyond the tip of an arrow from `from` to `tip`, kept inside the plane. */
function name({g, place}: Plane, from: Diagonal, tip: Diagonal, words: string, fill: string): void {
  const [[x1, y1], [x2, y2]] = [place(from), place(tip)];
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const anchor = x2 < x1 - 4 ? "end" : x2 > x1 + 4 ? "start" : "middle";
  const at = {x: x2 + (8 * (x2 - x1)) / length, y: y2 + (12 * (y2 - y1)) / length + 4};
  addShape(g, "text", {...at, fill, "font-size": 13, "font-weight": 600, "text-anchor": anchor, ...rim}).text(words);
}

/** The small square that marks a right angle at `corner`, where both arms are long enough for it. */
function drawRightAngle(g: Group, start: number[], corner: number[], end: number[]): void {
  const arm = ([x, y]: number[]) => {
    const [dx, dy] = [x - corner[0], y - corner[1]];
    const length = Math.hypot(dx, dy);
    return length < 14 ? undefined : [(8 * dx) / length, (8 * dy) / length];
  };
  const [a, b] = [arm(start), arm(end)];
  if (!a || !b) return;
  const at = (dx: number, dy: number) => `${(corner[0] + dx).toFixed(1)},${(corner[1] + dy).toFixed(1)}`;
  const d = `M${at(a[0], a[1])}L${at(a[0] + b[0], a[1] + b[1])}L${at(b[0], b[1])}`;
  addShape(g, "path", {d, fill: "none", stroke: "currentColor"});
}
