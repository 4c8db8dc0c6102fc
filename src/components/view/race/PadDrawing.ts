import {create} from "d3-selection";
import type {Point} from "../../math/coverage.js";
import {random} from "../../math/random.js";
import {target} from "../../math/targets.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {rim} from "../rim.js";
import {padReach} from "./drawnPoints.js";

export type PadDrawingElement = SVGSVGElement & {
  update(points: readonly Point[], cursor: Point): void;
  /** The place under a pixel of the drawing. */
  place(x: number, y: number): Point;
};

/** The drawing shows a little more than can be drawn in. */
const reach = padReach + 0.15;

/**
 * The paper of the drawing pad: the reader's points as crosses, 240 data as they would be drawn from them (blue dots, with the jitter
 * of `seed`), and a cursor for the keyboard, which is a button: arrow keys move it, Space or Enter puts a point.
 */
export function PadDrawing({size = 300, seed = 1}: {size?: number; seed?: number} = {}): PadDrawingElement {
  const px = (v: number) => ((v + reach) / (2 * reach)) * size;
  const svg = create("svg").attr("viewBox", `0 0 ${size} ${size}`).attr("width", size).attr("height", size);
  svg.attr("role", "group").style("touch-action", "none").attr("class", "pad__paper"); // a finger draws, it doesn't scroll
  const [low, high] = [px(-padReach), px(padReach)];
  addShape(svg, "rect", {
    x: low,
    y: low,
    width: high - low,
    height: high - low,
    fill: "transparent",
    stroke: colors.reference
  });
  const dots = addShape(svg, "path", {stroke: colors.real, "stroke-width": 3, "stroke-linecap": "round"});
  const crosses = addShape(svg, "path", {stroke: "currentColor", "stroke-width": 1.5, fill: "none"});
  const empty = addShape(svg, "text", {
    ...rim,
    x: size / 2,
    y: size / 2 - 24,
    "text-anchor": "middle",
    "font-size": 13
  });
  empty.attr("fill", "currentColor");
  const cursor = svg.append("g").attr("role", "button").attr("tabindex", 0).attr("class", "pad__cursor");
  const focus = addShape(cursor, "circle", {r: 13, fill: "transparent", stroke: "transparent", "stroke-width": 3});
  addShape(cursor, "circle", {
    r: 6,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.5,
    "stroke-dasharray": "3 2"
  });
  cursor.on("focus", () => focus.attr("stroke", "var(--theme-foreground-focus)"));
  cursor.on("blur", () => focus.attr("stroke", "transparent"));

  const update = (points: readonly Point[], [x, y]: Point) => {
    crosses.attr("d", points.map(([a, b]) => `M${px(a).toFixed(1)},${px(-b).toFixed(1)}m-4,-4l8,8m0,-8l-8,8`).join(""));
    dots.attr("d", dotsOf(points, seed, px));
    empty.text(points.length ? "" : say("Draw here: each point becomes a mode."));
    cursor.attr("transform", `translate(${px(x).toFixed(1)},${px(-y).toFixed(1)})`);
    cursor.attr("aria-label", say("cursor at {x}, {y}; arrow keys move it, Space puts a point", {x, y}));
    const count = points.length;
    svg.attr(
      "aria-label",
      say(count === 1 ? "drawing pad with {count} point" : "drawing pad with {count} points", {count})
    );
  };
  const place = (a: number, b: number): Point => [(a / size) * 2 * reach - reach, reach - (b / size) * 2 * reach];
  return Object.assign(svg.node()!, {update, place});
}

function dotsOf(points: readonly Point[], seed: number, px: (v: number) => number): string {
  if (!points.length) return "";
  const data = target("drawn", {points}).draw(240, random(seed, 4));
  let d = "";
  for (let i = 0; i < data.length; i += 2) d += `M${px(data[i]).toFixed(1)},${px(-data[i + 1]).toFixed(1)}h0`;
  return d;
}
