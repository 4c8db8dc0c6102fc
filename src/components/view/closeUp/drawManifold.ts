import {noiseGrid} from "../../math/noiseGrid.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {tenth, type Plane} from "./plane.js";

/** Least density of each shade, in shares of all noise per unit of area, and how opaque it is. */
const shades = [
  {from: 0, opacity: 0.06},
  {from: 0.1, opacity: 0.14},
  {from: 0.3, opacity: 0.26},
  {from: 1, opacity: 0.42},
  {from: 3, opacity: 0.62},
  {from: 10, opacity: 0.85}
];

/**
 * `noiseGrid` as the generator maps it: `corners` holds x and y of side² of them, row after row. Every cell
 * has the same share of the noise, so its shade is by share/area; where the grid folds, cells lie over each other.
 */
export function drawManifold({g, x, y, extent}: Plane, corners: ArrayLike<number>): void {
  const side = Math.round(Math.sqrt(corners.length / 2));
  const paths = shades.map(() => "");
  for (const cell of cells(corners, side)) {
    if (cell.every(([a, b]) => Math.abs(a) > extent || Math.abs(b) > extent)) continue;
    const density = noiseGrid.share / Math.max(area(cell), 1e-9);
    const shade = shades.filter(({from}) => density >= from).length - 1;
    const at = ([a, b]: Corner) => `${tenth(clamp(x(a), x))},${tenth(clamp(y(b), y))}`;
    paths[shade] += `M${cell.map(at).join("L")}Z`;
  }
  paths.forEach((d, k) => {
    if (!d) return;
    const look = {fill: colors.generated, "fill-opacity": String(shades[k].opacity), stroke: colors.generated};
    addShape(g, "path", {d, ...look, "stroke-width": 0.7, "stroke-opacity": 0.7});
  });
}

type Corner = readonly [x: number, y: number];

function* cells(corners: ArrayLike<number>, side: number): Generator<readonly Corner[]> {
  const corner = (i: number, j: number): Corner => [corners[2 * (i + side * j)], corners[2 * (i + side * j) + 1]];
  for (let j = 0; j + 1 < side; ++j) {
    for (let i = 0; i + 1 < side; ++i) yield [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
  }
}

/** Half the cross product of the diagonals. */
function area([a, b, c, d]: readonly Corner[]): number {
  return Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (c[1] - a[1]) * (d[0] - b[0])) / 2;
}

/** Corners far outside stay near the frame, so that the path is small; the frame cuts them off. */
const clamp = (pixel: number, scale: Plane["x"]) => {
  const [low, high] = [Math.min(...scale.range()), Math.max(...scale.range())];
  return Math.min(high + 50, Math.max(low - 50, pixel));
};
