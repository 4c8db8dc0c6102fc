import {range} from "d3-array";
import type {Selection} from "d3-selection";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {brightest, normColor} from "./magnitude.js";

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

/** How high the legend is. */
export const legendHeight = 44;

/** The colours of the norms with 1 marked, and the circle of norm 1; its upper left corner at (x, y). */
export function drawLegend(svg: Svg, {x, y}: {x: number; y: number}): void {
  const words = {fill: "currentColor", "font-size": 12};
  const length = 120;
  const at = (norm: number) => x + (length * norm) / brightest;
  addShape(svg, "text", {x, y: y + 11, ...words}).text("‖∇f(x̂)‖");
  for (const step of range(24)) {
    const norm = (step * brightest) / 24;
    const strip = {x: at(norm), y: y + 16, width: length / 24 + 0.5, height: 10};
    addShape(svg, "rect", {...strip, fill: normColor(norm)});
  }
  addShape(svg, "line", {x1: at(1), x2: at(1), y1: y + 13, y2: y + 29, stroke: colors.bound, "stroke-width": 2});
  for (const [norm, text] of [
    [0, "0"],
    [1, "1"],
    [brightest, say("2 and more")]
  ] as const) {
    // prettier-ignore
    addShape(svg, "text", {x: at(norm), y: y + 40, "text-anchor": "middle", ...words}).text(text);
  }
  const [cx, cy] = [x + length + 66, y + 21];
  addShape(svg, "circle", {cx, cy, r: 9, fill: "none", stroke: colors.bound, "stroke-width": 1.5, "stroke-dasharray": "4 3"}); // prettier-ignore
  addShape(svg, "text", {x: cx + 15, y: cy + 4, ...words, fill: colors.bound}).text(say("norm 1"));
}
