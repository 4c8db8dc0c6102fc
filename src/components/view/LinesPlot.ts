import {line} from "d3-shape";
import {parallelLines, type LinesDistance, type ParallelLines} from "../math/parallelLines.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {columnTable, withData} from "./drawingData.js";
import {element} from "./element.js";
import {linesDistances} from "./linesDistances.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";

const thetas = Array.from({length: 41}, (_, i) => (i - 20) / 20);
const domain = [-1.2, 1.2] as const;
const planeHeight = 140;
const gap = 16;

const planeFrame = (width: number, label: string) =>
  plotFrame({width, height: planeHeight, x: domain, y: [0, 1], xTitle: "x", yTitle: "z", label});

/** Places on the generator's line, from end to end, in pixels: each of them can be dragged. */
export function pixelsOfLine(theta: number, width: number): {name: "Q"; x: number; y: number}[] {
  const {x, y} = planeFrame(width, "");
  return [0, 0.25, 0.5, 0.75, 1].map((z) => ({name: "Q", x: x(theta), y: y(z)}));
}

/** θ of the generator's line if it stood at this pixel. */
export function thetaAt(px: number, width: number): number {
  return planeFrame(width, "").x.invert(px);
}

export interface LinesPlotOptions {
  readonly width?: number;
  /** Without the curves: only the present value of each distance, while the reader predicts. */
  readonly isAsking?: boolean;
}

/**
 * The two upright lines of WGAN's Example 1, and the four distances against θ, with a ring at the present one. ∞ is a bar at the
 * top; where a distance jumps, the point at θ = 0 stands by itself.
 */
export function LinesPlot(theta: number, {width = 640, isAsking = false}: LinesPlotOptions = {}): HTMLElement {
  const root = element("div", "panels");
  const each = Math.floor((width - gap) / 2);
  const all = thetas.map((at) => parallelLines(at, 1)); // one point a line says as much: the distances don't depend on it
  const whole = element("div", "panels__whole");
  whole.append(plane(theta, width));
  const curves = linesDistances.map(({key, title}) =>
    curve(key, title, theta, isAsking ? [] : all.map((values) => values[key]), each)
  );
  root.append(whole, ...curves);
  return withData(root, () => [isAsking ? table([theta], [parallelLines(theta)]) : table(thetas, all)]);
}

const table = (at: readonly number[], values: readonly ParallelLines[]) =>
  columnTable(say("four distances of the lines"), {
    θ: at,
    ...Object.fromEntries(linesDistances.map(({key, title}) => [title, values.map((all) => all[key])]))
  });

function plane(theta: number, width: number): SVGSVGElement {
  const {svg, x, y} = planeFrame(
    width,
    say("The data’s line at 0, the generator’s at {theta}", {theta: formatNumber(theta)})
  );
  const upright = (at: number, look: Record<string, string | number>) =>
    mark(svg, "line", {x1: x(at), x2: x(at), y1: y(0), y2: y(1), strokeWidth: 4, ...look});
  upright(0, {stroke: colors.real});
  upright(theta, {stroke: colors.generated, strokeDasharray: "7 3"});
  const target = {stroke: "transparent", strokeWidth: 44, cursor: "ew-resize"};
  upright(theta, target).append("title").text(say("the generator’s line: drag it"));
  const name = {y: y(1) - 6, textAnchor: "middle", fontSize: 14, fontWeight: 700};
  if (Math.abs(theta) * (x(1) - x(0)) >= 16) mark(svg, "text", {...name, x: x(0), fill: colors.real, text: "P"});
  mark(svg, "text", {...name, x: x(theta), fill: colors.generated, text: "Q"});
  return svg.node()!;
}

/** One distance against θ; `values` is empty while the curve is hidden. */
function curve(
  key: LinesDistance,
  yTitle: string,
  theta: number,
  values: readonly number[],
  width: number
): SVGSVGElement {
  const now = parallelLines(theta)[key];
  const place = {at: formatNumber(theta), value: formatNumber(Number(now.toFixed(9)))};
  const label = say("{name} against θ; at {at} it is {value}", {name: yTitle, ...place});
  const {svg, x, y} = plotFrame({width, height: 140, x: domain, y: [0, 1.15], xTitle: "θ", yTitle, label});
  const top = y(1.15);
  const look = {stroke: "currentColor", strokeWidth: 2.5};
  const jumps = values[19] > 0.5;
  const path = line<number>((_, i) => x(thetas[i]), y).defined((value, i) => Number.isFinite(value) && !(jumps && thetas[i] === 0)); // prettier-ignore
  const d = path(values);
  if (d) mark(svg, "path", {d, fill: "none", ...look});
  if (values.includes(Infinity)) for (const side of [-1, 1]) drawInfinite(svg, [x(side), x(0)], top);
  if (jumps) {
    if (now !== Infinity && values[19] < Infinity) mark(svg, "circle", {cx: x(0), cy: y(values[19]), r: 3.5, fill: "var(--theme-background)", ...look}); // prettier-ignore
    mark(svg, "circle", {cx: x(0), cy: y(0), r: 3.5, fill: "currentColor"});
  }
  const ring = {cx: x(theta), cy: now === Infinity ? top : y(now), r: 6.5};
  mark(svg, "circle", {...ring, fill: "var(--theme-background)", stroke: colors.generated, strokeWidth: 3.5});
  if (now === Infinity && !values.length)
    mark(svg, "text", {x: ring.cx, y: top + 26, textAnchor: "middle", fontSize: 20, fill: colors.bound, text: "∞"});
  return svg.node()!;
}

function drawInfinite(svg: Parameters<typeof mark>[0], [x1, x2]: readonly [number, number], y: number): void {
  mark(svg, "line", {x1, x2: x2 + (x1 < x2 ? -4 : 4), y1: y, y2: y, stroke: colors.bound, strokeWidth: 5});
  const middle = {x: (x1 + x2) / 2, y: y + 24, textAnchor: "middle", text: "∞"};
  mark(svg, "text", {...middle, fontSize: 20, fontWeight: 700, fill: colors.bound});
}
