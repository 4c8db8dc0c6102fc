import {area, line} from "d3-shape";
import {steepestSlope} from "../math/slopes.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";
import {Readout} from "./Readout.js";

/** Functions to try the cone on. */
export const curves = {
  square: {label: "x²", f: (x: number) => x * x},
  abs: {label: "|x|", f: Math.abs},
  sine: {label: "sin x", f: Math.sin},
  tanh: {label: "3 tanh x", f: (x: number) => 3 * Math.tanh(x)}
} as const;

export type CurveKey = keyof typeof curves;

export const curveOptions = (Object.keys(curves) as CurveKey[]).map((value) => ({value, label: curves[value].label}));

const domain = [-3, 3] as const;
const xs = Array.from({length: 241}, (_, i) => -3 + i / 40);
const fine = Array.from({length: 6001}, (_, i) => -3 + i / 1000);

/** A curve and the double cone of slope K at one of its points. A K-Lipschitz curve never leaves the cone, wherever one puts it. */
export function ConePlot(
  key: CurveKey,
  {at = 1, K = 1, width = 640}: {at?: number; K?: number; width?: number} = {}
): SVGSVGElement {
  const {f, label: name} = curves[key];
  const label = `${name} and the double cone of slope ${formatNumber(K)} at x = ${formatNumber(at)}`;
  const {svg, x, y} = plotFrame({width, height: 260, x: domain, y: [-4, 9], xTitle: "x", yTitle: "f(x)", label});
  const [bottom, top] = y.domain();
  const clamp = (value: number) => y(Math.min(Math.max(value, bottom), top));
  const reach = (place: number) => K * Math.abs(place - at);
  const cone = area<number>(x, (place) => clamp(f(at) - reach(place)), (place) => clamp(f(at) + reach(place))); // prettier-ignore
  mark(svg, "path", {d: cone(xs), fill: colors.right, fillOpacity: 0.15, stroke: colors.right, strokeDasharray: "5 4"});
  mark(svg, "text", {x: x(2.9), y: clamp(f(at) - 0.3 * reach(2.9)), textAnchor: "end", fontSize: 13, fill: colors.right, text: at < 1.8 ? "allowed" : ""}); // prettier-ignore
  const path = line<number>(x, (place) => y(f(place)));
  mark(svg, "path", {d: path(xs), fill: "none", stroke: colors.critic, strokeWidth: 3});
  const outside = path.defined((place) => isOutside(f, place, at, K));
  mark(svg, "path", {d: outside(xs), fill: "none", stroke: colors.wrong, strokeWidth: 5});
  const worst = xs.filter((place) => isOutside(f, place, at, K)).at(-1);
  if (worst !== undefined) {
    mark(svg, "text", {x: x(worst) - 28, y: y(f(worst)) + 14, textAnchor: "end", fontSize: 13, fontWeight: 700, fill: colors.wrong, text: "outside"}); // prettier-ignore
  }
  mark(svg, "circle", {cx: x(at), cy: y(f(at)), r: 6, fill: colors.critic});
  return svg.node()!;
}

const isOutside = (f: (x: number) => number, place: number, at: number, K: number) =>
  Math.abs(f(place) - f(at)) > K * Math.abs(place - at) + 1e-9;

/** Whether the curve stays in this cone, and the smallest K for which it stays in all of them. */
export function ConeReadout(key: CurveKey, {at = 1, K = 1}: {at?: number; K?: number} = {}): HTMLElement {
  const {f} = curves[key];
  const leaves = xs.some((place) => isOutside(f, place, at, K));
  const steepest = steepestSlope(f, fine);
  return Readout([
    {name: "this cone", value: leaves ? "✗ the curve leaves it" : "✓ the curve stays inside"},
    {
      name: "steepest slope on [−3, 3]",
      value: formatNumber(Math.round(steepest * 100) / 100),
      reference: steepest > K + 0.005 ? `more than K = ${formatNumber(K)}` : `at most K = ${formatNumber(K)}`
    }
  ]);
}
