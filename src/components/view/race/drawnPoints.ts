import type {Point} from "../../math/coverage.js";

/** Points lie on a grid of this spacing, from −padReach to padReach in both directions. */
const spacing = 0.05;
export const padReach = 1.2;
export const mostPoints = 200;

const letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM"; // 49 places on each axis

/** The nearest place on the grid. */
export function snapPoint([x, y]: Point): Point {
  return [snap(x), snap(y)];
}

/** Where an arrow key takes the cursor: one place of the grid, five with Shift; undefined for other keys. */
export function keyedPoint(key: string, [x, y]: Point, isFast = false): Point | undefined {
  const way = arrows[key];
  const far = isFast ? 5 * spacing : spacing;
  return way && snapPoint([x + way[0] * far, y + way[1] * far]);
}

/** The points as text for the address, two letters each: "0M" is the upper left corner. */
export function pointsCode(points: readonly Point[]): string {
  const letter = (v: number) => letters[Math.round((snap(v) + padReach) / spacing)];
  return points.map(([x, y]) => letter(x) + letter(y)).join("");
}

/** What `pointsCode` said; undefined for what it can't have said. */
export function pointsOfCode(code: string): Point[] | undefined {
  const places = Array.from(code, (letter) => letters.indexOf(letter));
  if (places.length % 2 || places.length > 2 * mostPoints || places.includes(-1)) return undefined;
  const at = (i: number) => snap(places[i] * spacing - padReach);
  return Array.from({length: places.length / 2}, (_, i): Point => [at(2 * i), at(2 * i + 1)]);
}

const snap = (v: number) =>
  Math.round(100 * spacing * Math.round(Math.min(padReach, Math.max(-padReach, v)) / spacing)) / 100 + 0; // no −0

const arrows: Readonly<Record<string, Point | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1]
};
