import {line} from "d3-shape";
import {parallelLines} from "../math/parallelLines.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";

const thetas = Array.from({length: 41}, (_, i) => (i - 20) / 20);

/** The two upright lines of WGAN's Example 1, and JSD and W₁ against θ with a ring at the present one. */
export function LinesPlot(theta: number, {width = 640}: {width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const columns = width < 480 ? 1 : 3;
  root.style.display = "grid";
  root.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  root.style.gap = "8px";
  const each = (width - 8 * (columns - 1)) / columns;
  const now = parallelLines(theta);
  const all = thetas.map((at) => parallelLines(at, 1)); // one point a line says as much: the distances don't depend on it
  root.append(
    plane(theta, each),
    curve("JSD, nat", theta, now.js, all.map(({js}) => js), each), // prettier-ignore
    curve("W₁", theta, now.w1, all.map(({w1}) => w1), each) // prettier-ignore
  );
  return root;
}

function plane(theta: number, width: number): SVGSVGElement {
  const label = `The data's line at 0, the generator's at ${formatNumber(theta)}`;
  const {svg, x, y} = plotFrame({width, height: 200, x: [-1.2, 1.2], y: [0, 1], xTitle: "x", yTitle: "z", label});
  const upright = (at: number, look: Record<string, string | number>) =>
    mark(svg, "line", {x1: x(at), x2: x(at), y1: y(0), y2: y(1), strokeWidth: 4, ...look});
  upright(0, {stroke: colors.real});
  upright(theta, {stroke: colors.generated, strokeDasharray: "7 3"});
  const name = {y: y(1) - 6, textAnchor: "middle", fontSize: 14, fontWeight: 700};
  if (Math.abs(theta) >= 0.2) mark(svg, "text", {...name, x: x(0), fill: colors.real, text: "P"});
  mark(svg, "text", {...name, x: x(theta), fill: colors.generated, text: "Q"});
  return svg.node()!;
}

/** A curve that may jump to 0 at θ = 0: the point there is drawn by itself. */
function curve(name: string, theta: number, value: number, values: readonly number[], width: number): SVGSVGElement {
  const label = `${name} against θ; at ${formatNumber(theta)} it is ${formatNumber(value)}`;
  const y1 = 1.15 * Math.max(...values);
  const {svg, x, y} = plotFrame({width, height: 200, x: [-1.2, 1.2], y: [0, y1], xTitle: "θ", yTitle: name, label});
  const jumps = values[19] > 0.5;
  const path = line<number>((_, i) => x(thetas[i]), y).defined((_, i) => !jumps || thetas[i] !== 0);
  mark(svg, "path", {d: path(values), fill: "none", stroke: "currentColor", strokeWidth: 2.5});
  if (jumps) mark(svg, "circle", {cx: x(0), cy: y(0), r: 3.5, fill: "currentColor"});
  mark(svg, "circle", {cx: x(theta), cy: y(value), r: 6.5, fill: "var(--theme-background)", stroke: colors.generated, strokeWidth: 3.5}); // prettier-ignore
  return svg.node()!;
}
