import {say} from "../words/say.js";
import type {Point} from "./curves.js";
import {plainSigns} from "./plainSigns.js";

/** Where the points of a polyline may stand. */
export interface PointLimits {
  /** Smallest and largest x. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Each is at least so far to the right of the one before. */
  readonly apart: number;
  readonly count: readonly [number, number];
}

/**
 * The points that a reader typed: x and y of each, with a comma, a semicolon or a line break between two points; "-3 0, 0 2, 3 0".
 * Throws one sentence that says what is wrong.
 */
export function parsePoints(text: string, {x, y, apart, count}: PointLimits): Point[] {
  const groups = plainSigns(text)
    .split(/[,;\n]/)
    .map((group) => group.split(/[\s()]+/).filter(Boolean));
  const words = groups.filter((group) => group.length);
  if (words.length < count[0] || words.length > count[1])
    throw new RangeError(
      say("{found} points where {low} to {high} are expected", {found: words.length, low: count[0], high: count[1]})
    );
  const odd = words.find((group) => group.length !== 2);
  if (odd) throw new RangeError(say("“{words}” is not two numbers", {words: odd.join(" ").slice(0, 20)}));
  const points = words.map(([a, b]) => [number(a, x), number(b, y)] as const);
  const close = points.findIndex(([at], i) => i > 0 && at - points[i - 1][0] < apart - 1e-9);
  if (close > 0)
    throw new RangeError(
      say("point {next} is not at least {apart} to the right of point {point}", {next: close + 1, apart, point: close})
    );
  return points;
}

/** The same points as text that `parsePoints` reads. */
export function pointsText(points: readonly Point[]): string {
  return points.map((point) => point.map((value) => Number(value.toFixed(4))).join(" ")).join(", ");
}

/** The points with one of them moved: to the grid of `step`, and no nearer to its neighbours or to the limits than allowed. */
export function movePoint(
  points: readonly Point[],
  i: number,
  [x, y]: Point,
  {limits, step}: {limits: PointLimits; step: number}
): Point[] {
  const grid = (value: number) => Math.round(value / step) * step + 0; // no −0
  const low = i === 0 ? limits.x[0] : points[i - 1][0] + limits.apart;
  const high = i === points.length - 1 ? limits.x[1] : points[i + 1][0] - limits.apart;
  const moved = [clamp(grid(x), low, high), clamp(grid(y), ...limits.y)] as const;
  return points.map((point, j) => (j === i ? moved : point));
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** With a true minus. */
const printed = (x: number) => String(x).replace("-", "−");

const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)$/;

function number(word: string, [low, high]: readonly [number, number]): number {
  const value = Number(word) + 0; // no −0
  if (!isDecimal.test(word) || value < low || value > high)
    throw new RangeError(
      say("“{word}” is no number from {low} to {high}", {
        word: word.slice(0, 20),
        low: printed(low),
        high: printed(high)
      })
    );
  return value;
}
