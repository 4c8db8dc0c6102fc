import {addShape} from "../addShape.js";
import {isInside, tenth, type Plane} from "./plane.js";

/** The longest arrow that is drawn, in the units of the plane. */
const longestDrawn = 0.45;

/**
 * Arrows from four numbers each: x, y and the vector there. A vector of length `most` is drawn `longestDrawn` long, the others
 * in proportion; those shorter than a pixel are left out.
 */
export function drawArrows(
  {g, x, y, extent}: Plane,
  arrows: ArrayLike<number>,
  {most = longest(arrows), width = 1.4}: {most?: number; width?: number} = {}
): void {
  const scale = longestDrawn / (most || 1);
  let d = "";
  for (let i = 0; i + 3 < arrows.length; i += 4) {
    const [a, b, da, db] = [arrows[i], arrows[i + 1], scale * arrows[i + 2], scale * arrows[i + 3]];
    if (isInside(a, b, extent)) d += arrowPath([x(a), y(b)], [x(a + da), y(b + db)]);
  }
  addShape(g, "path", {
    d,
    fill: "none",
    stroke: "var(--theme-background)",
    "stroke-width": width + 2,
    "stroke-opacity": 0.8
  });
  addShape(g, "path", {d, fill: "none", stroke: "currentColor", "stroke-width": width});
}

/** Length of the longest of the vectors. */
export function longest(arrows: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i + 3 < arrows.length; i += 4) most = Math.max(most, Math.hypot(arrows[i + 2], arrows[i + 3]));
  return most;
}

function arrowPath([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 1) return "";
  const head = Math.min(6, 0.6 * length);
  const [cos, sin] = [(x2 - x1) / length, (y2 - y1) / length];
  const wing = (side: number) =>
    `${tenth(x2 - head * cos + side * 0.5 * head * sin)},${tenth(y2 - head * sin - side * 0.5 * head * cos)}`;
  const tip = `${tenth(x2)},${tenth(y2)}`;
  return `M${tenth(x1)},${tenth(y1)}L${tip}M${wing(1)}L${tip}L${wing(-1)}`;
}
