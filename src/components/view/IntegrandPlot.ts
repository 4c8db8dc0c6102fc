import {area, line} from "d3-shape";
import type {Density} from "../math/densities.js";
import {pairDistance} from "../math/separation.js";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {domain} from "./densityPair/PairDrawing.js";
import {columnTable, withData} from "./drawingData.js";
import {mark} from "./mark.js";
import {measures, type MeasureKey} from "./measures.js";
import {formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";
import {samplePoints} from "./samplePoints.js";

const bold = {fontSize: 15, fontWeight: 700} as const;

/**
 * What a distance adds up along x: the shaded area is the distance. For W₁ it lies between the two cumulative
 * distribution functions; where the integrand is ∞, it is drawn as ∞.
 */
export function IntegrandPlot(
  pair: Pair,
  {measure = "w1", width = 640, height = 190}: {measure?: MeasureKey; width?: number; height?: number} = {}
): SVGSVGElement {
  const {integrand, name, adds, unit} = measures[measure];
  const p = shapeDensity(pair.p);
  const q = shapeDensity(pair.q);
  const xs = samplePoints([p, q], domain);
  const values = xs.map((x) => integrand(p, q, x));
  const finite = values.filter(Number.isFinite);
  const range = measure === "w1" ? ([0, 1] as const) : rangeOf(finite, finite.length < values.length);
  const frame = plotFrame({
    width,
    height,
    x: domain,
    y: range,
    xTitle: "x",
    yTitle: measure === "w1" ? say("mass to the left of x; shaded: {adds}", {adds}) : adds,
    label: say("{name} adds up {adds} along x; the shaded area is {name} = {amount}", {
      ...{name, adds},
      amount: amount(pairDistance(integrand, pair), unit)
    })
  });
  if (measure === "w1") drawCarried(frame, xs, p, q);
  else drawAdded(frame, xs, values);
  return withData(frame.svg.node()!, () => [
    columnTable(say("what {name} adds up", {name}), {x: xs, F: xs.map(p.cdf), G: xs.map(q.cdf), [adds]: values})
  ]);
}

/** Quadrature is good to 1e-8: no digit beyond it. */
const amount = (x: number, unit: string) =>
  x === Infinity ? "∞" : `${formatNumber(Math.round(x * 1e8) / 1e8 + 0)}${unit && ` ${unit}`}`;

function drawCarried({svg, x, y}: PlotFrame, xs: readonly number[], p: Density, q: Density): void {
  const low = (at: number) => y(p.cdf(at));
  const high = (at: number) => y(q.cdf(at));
  mark(svg, "path", {d: area<number>(x, low, high)(xs), fill: colors.reference, fillOpacity: 0.35});
  const curve = {fill: "none", strokeWidth: 2.5};
  mark(svg, "path", {...curve, d: line<number>(x, low)(xs), stroke: colors.real});
  mark(svg, "path", {...curve, d: line<number>(x, high)(xs), stroke: colors.generated, strokeDasharray: "7 3"});
  const dataFirst = p.mean <= q.mean;
  const nameAt = ({cdf}: Density, first: boolean) => {
    const level = first ? 0.88 : 0.1;
    const at = x(xs.find((place) => cdf(place) >= level) ?? domain[1]);
    return {...bold, x: at + (first ? -8 : 8), y: y(level), textAnchor: first ? "end" : "start"};
  };
  mark(svg, "text", {...nameAt(p, dataFirst), fill: colors.real, text: "F"});
  mark(svg, "text", {...nameAt(q, !dataFirst), fill: colors.generated, text: "G"});
}

function drawAdded({svg, x, y}: PlotFrame, xs: readonly number[], values: readonly number[]): void {
  const top = y.domain()[1];
  const finite = area<number>((_, i) => x(xs[i]), y(0), y).defined(Number.isFinite);
  mark(svg, "path", {d: finite(values), fill: colors.reference, fillOpacity: 0.35, stroke: "currentColor"});
  mark(svg, "line", {x1: x(domain[0]), x2: x(domain[1]), y1: y(0), y2: y(0), stroke: "currentColor"});
  for (const [from, to] of runs(values.map((value) => value === Infinity))) {
    const [left, right] = [x(xs[from]), x(xs[to])];
    const box = {x: left, width: right - left, y: y(top), height: y(0) - y(top)};
    mark(svg, "rect", {...box, fill: colors.bound, fillOpacity: 0.25});
    const middle = {x: (left + right) / 2, y: y(top) + 22, textAnchor: "middle"};
    mark(svg, "text", {...middle, fontSize: 22, fontWeight: 700, fill: colors.bound, text: "∞"});
  }
}

/** From a little below the lowest to a little above the highest value; 0 always included, and room for an ∞ if there is one. */
function rangeOf(values: readonly number[], infinite: boolean): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const size = high - low > 1e-9 ? high - low : 1;
  return [low < -1e-12 ? low - 0.08 * size : 0, infinite ? Math.max(1.1 * high, size) : high + 0.08 * size];
}

/** First and last index of each run of true. */
function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, i) => {
    if (!flag) return;
    const last = found.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else found.push([i, i]);
  });
  return found;
}
