import {contours} from "d3-contour";
import {range} from "d3-array";
import {planarCritic, type Point} from "../../math/planarCritic.js";

/** The part of the plane that is drawn. */
export const plane = {x: [-3, 3], y: [-2, 2]} as const;

const cell = 0.1;
const columns = (plane.x[1] - plane.x[0]) / cell + 1;
const rows = (plane.y[1] - plane.y[0]) / cell + 1;

/** Level lines of the critic at every half unit of f, as polygons on the plane: the closer, the steeper. */
export function criticLevels(scale: number): Point[][] {
  const values = range(rows).flatMap((j) =>
    range(columns).map((i) => planarCritic([plane.x[0] + i * cell, plane.y[0] + j * cell], {scale}))
  );
  const rings = contours()
    .size([columns, rows])
    .thresholds(range(-6, 6.5, 0.5))(values);
  return rings
    .flatMap(({coordinates}) => coordinates.flat())
    .map((ring) => ring.map(([i, j]) => [plane.x[0] + (i - 0.5) * cell, plane.y[0] + (j - 0.5) * cell] as const));
}

/** Whether a point of a level line is on the plane, not on its rim. */
export const isInside = ([x, y]: Point) => Math.max(Math.abs(x / plane.x[1]), Math.abs(y / plane.y[1])) < 0.995;
