import {line} from "d3-shape";
import {pairDistance, separation, slopeApart, sweep} from "../math/separation.js";
import type {Pair} from "../math/shapes.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import {measures, type Measure} from "./measures.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";

const {kl, js, tv, w1} = measures;
const shown: readonly Measure[] = [kl, js, tv, w1];
const far = 8;
const separations = Array.from({length: 81}, (_, i) => (far * i) / 80);

/**
 * Each distance against the separation of the two means, shapes and widths kept, with a ring at the present separation
 * and the slope there: what a generator that moves Q could follow.
 */
export function SweepPlot(pair: Pair, {width = 640}: {width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const columns = width < 480 ? 1 : 2;
  root.style.display = "grid";
  root.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
  root.style.gap = "12px 16px";
  root.append(...shown.map((measure) => Panel(measure, pair, (width - 16 * (columns - 1)) / columns)));
  return root;
}

function Panel(measure: Measure, pair: Pair, width: number): HTMLElement {
  const {name, unit, limit, integrand} = measure;
  const values = sweep(integrand, pair, separations);
  const now = {separation: separation(pair), value: pairDistance(integrand, pair)};
  const slope = formatSlope(slopeApart(integrand, pair));
  const greatest = limit < Infinity ? limit : Math.max(0, ...values.filter(Number.isFinite));
  const top = greatest > 1e-6 ? 1.1 * greatest : 1;
  const {svg, x, y} = plotFrame({
    width,
    height: 150,
    x: [0, far],
    y: [0, top],
    xTitle: "separation of the means",
    yTitle: unit ? `${name}, ${unit}` : name,
    label: `${name} against the separation of the means; at ${formatNumber(now.separation)} it is ${formatNumber(now.value)}, its slope ${slope}.`
  });
  if (limit < Infinity) {
    const rule = {x1: x(0), x2: x(far), y1: y(limit), y2: y(limit)};
    mark(svg, "line", {...rule, stroke: colors.reference, strokeDasharray: "4 4"});
    const text = `at most ${measure === js ? `ln 2 = ${formatNumber(limit)}` : formatNumber(limit)}`;
    mark(svg, "text", {x: x(0) + 6, y: y(limit) - 4, fontSize: 12, fill: colors.reference, text});
  }
  const curve = line<number>((_, i) => x(separations[i]), y).defined(Number.isFinite);
  mark(svg, "path", {d: curve(values), fill: "none", stroke: "currentColor", strokeWidth: 2.5});
  const infinite = values.findIndex((value) => value === Infinity);
  if (infinite >= 0) {
    const beyond = {x1: x(separations[infinite]), x2: x(far), y1: y(top), y2: y(top)};
    mark(svg, "line", {...beyond, stroke: colors.bound, strokeWidth: 5});
    const text = {x: (beyond.x1 + beyond.x2) / 2, y: y(top) + 24, textAnchor: "middle", text: "∞"};
    mark(svg, "text", {...text, fontSize: 22, fontWeight: 700, fill: colors.bound});
  }
  const ring = {cx: x(now.separation), cy: y(Math.min(now.value, top)), r: 6.5};
  mark(svg, "circle", {...ring, fill: "var(--theme-background)", stroke: colors.generated, strokeWidth: 3.5});

  const root = document.createElement("div");
  const words = document.createElement("div");
  words.style.font = "14px/1.3 var(--sans-serif)";
  words.style.fontVariantNumeric = "tabular-nums";
  words.textContent = `${name} = ${formatNumber(round(now.value))}, slope ${slope}`;
  root.append(words, svg.node()!);
  return root;
}

const round = (x: number) => (Math.abs(x) < 1e-8 ? 0 : Math.round(x * 1e8) / 1e8);

/** Three decimals, which quadrature and differences leave certain; "none" where there is nothing to differentiate. */
function formatSlope(slope: number): string {
  if (!Number.isFinite(slope)) return "none";
  if (Math.abs(slope) < 1e-6) return "0";
  return formatNumber(Number(slope.toPrecision(3)));
}
