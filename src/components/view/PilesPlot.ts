import {create} from "d3-selection";
import {carry} from "../math/transport.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";

/** Piles of earth above, the piles that are wanted below, and in between how many shovelfuls pass from each place to the next. */
export function PilesPlot(
  p: readonly number[],
  q: readonly number[],
  {width = 640}: {width?: number} = {}
): SVGSVGElement {
  const carried = carry(p, q);
  const [side, tall] = [18, 24 * Math.max(...p, ...q)];
  const height = 2 * tall + 78;
  const step = (width - 40) / p.length;
  const x = (i: number) => 40 + (i + 0.5) * step;
  const moves = Array.from(
    carried.slice(0, -1),
    (c, i) => `${formatNumber(Math.abs(c))} ${c < 0 ? "from" : "to"} place ${i + 2}`
  );
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", `Piles ${p.join(", ")} become ${q.join(", ")}. Shovelfuls that pass: ${moves.join("; ")}.`);
  const line = {textAnchor: "middle", fontSize: 14, fill: "currentColor"};
  const pile = (count: number, i: number, foot: number, look: Record<string, string | number>) => {
    for (let k = 0; k < count; ++k) {
      mark(svg, "rect", {x: x(i) - side / 2, y: foot - 24 * (k + 1) + 3, width: side, height: side, rx: 3, ...look});
    }
    mark(svg, "text", {...line, x: x(i), y: foot + 16, text: formatNumber(count)});
  };
  mark(svg, "text", {x: 0, y: tall - 6, fontSize: 15, fontWeight: 700, fill: colors.real, text: "P"});
  mark(svg, "text", {x: 0, y: height - 26, fontSize: 15, fontWeight: 700, fill: colors.generated, text: "Q"});
  p.forEach((count, i) => pile(count, i, tall, {fill: colors.real}));
  q.forEach((count, i) => pile(count, i, height - 20, {fill: "none", stroke: colors.generated, strokeWidth: 2.5}));
  moves.forEach((_, i) => {
    const c = carried[i];
    const text = c === 0 ? "0" : c > 0 ? `${formatNumber(c)} →` : `← ${formatNumber(-c)}`;
    mark(svg, "text", {...line, fontWeight: 700, x: (x(i) + x(i + 1)) / 2, y: tall + 34, text});
  });
  return svg.node()!;
}
