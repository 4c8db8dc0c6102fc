import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {isInside, tenth, type Plane} from "./plane.js";

const background = "var(--theme-background)";

/** Real points as filled dots; `values` holds x and y in turn. */
export function drawReal(plane: Plane, values: ArrayLike<number>): void {
  const d = pointsPath(plane, values, "h0");
  addShape(plane.g, "path", {d, stroke: background, "stroke-width": 5, "stroke-linecap": "round"});
  addShape(plane.g, "path", {d, stroke: colors.real, "stroke-width": 3.4, "stroke-linecap": "round"});
}

/** Generated points as rings, with a halo where they are to stand out from a surface. */
export function drawGenerated(plane: Plane, values: ArrayLike<number>, {halo}: {halo: boolean}): void {
  const d = pointsPath(plane, values, "m-2.2,0a2.2,2.2 0 1,0 4.4,0a2.2,2.2 0 1,0-4.4,0");
  if (halo) addShape(plane.g, "path", {d, fill: "none", stroke: background, "stroke-width": 3});
  addShape(plane.g, "path", {d, fill: "none", stroke: colors.generated, "stroke-width": 1.2});
}

/** One path for all points: many elements would be slow. */
function pointsPath({x, y, extent}: Plane, values: ArrayLike<number>, mark: string): string {
  let d = "";
  for (let i = 0; i + 1 < values.length; i += 2) {
    if (isInside(values[i], values[i + 1], extent)) d += `M${tenth(x(values[i]))},${tenth(y(values[i + 1]))}${mark}`;
  }
  return d;
}
