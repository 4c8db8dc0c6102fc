import type {Selection} from "d3-selection";
import {carry} from "../../math/transport.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import type {EarthLayout} from "./earthLayout.js";

type Svg = Selection<SVGSVGElement, undefined, null, undefined>;
const words = {"font-size": 13, fill: "currentColor"};

/** Below the piles: the number of the place, what it has and needs, and between places what has still to pass. */
export function drawRows(
  svg: Svg,
  now: readonly number[],
  q: readonly number[],
  {width, foot, step, x}: EarthLayout
): void {
  addShape(svg, "line", {x1: x(0) - 24, x2: width, y1: foot + 2, y2: foot + 2, stroke: "currentColor", "stroke-opacity": 0.45}); // prettier-ignore
  const air = step < 40 ? "" : " ";
  const [numbers, heights, passing] = [18, 37, 58].map((down) => foot + down);
  const caption = {x: 0, ...words, "font-size": 12};
  addShape(svg, "text", {...caption, y: numbers}).text(say("place"));
  addShape(svg, "text", {...caption, y: heights}).text(say("has/needs"));
  addShape(svg, "text", {...caption, y: passing}).text(say("to pass"));
  const middle = {...words, "text-anchor": "middle"};
  now.forEach((height, i) => {
    addShape(svg, "text", {...middle, x: x(i), y: numbers}).text(i + 1);
    const text = addShape(svg, "text", {...middle, x: x(i), y: heights});
    text.append("tspan").attr("fill", colors.real).attr("font-weight", 700).text(height);
    text.append("tspan").text("/");
    text.append("tspan").attr("fill", colors.generated).attr("font-weight", 700).text(q[i]);
  });
  carry(now, q)
    .slice(0, -1)
    .forEach((c, i) => {
      const at = {
        ...middle,
        "font-size": step < 40 ? 11 : 13,
        x: (x(i) + x(i + 1)) / 2,
        y: passing,
        "font-weight": c ? 700 : 400
      };
      addShape(svg, "text", at).text(c === 0 ? "0" : c > 0 ? `${c}${air}→` : `←${air}${-c}`);
    });
}
