import {line} from "d3-shape";
import {pairDistance, slopeAlong, sweep, ways, type Way} from "../math/separation.js";
import type {Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {columnTable, withData} from "./drawingData.js";
import {element} from "./element.js";
import {mark} from "./mark.js";
import {measures, type Measure} from "./measures.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";

const {kl, lk, js, tv, w1} = measures;
const shown: readonly Measure[] = [kl, lk, js, tv, w1];

/** What the figure can sweep: a key of `ways`, its words in the choice, and under the axis. */
const sweeps = {
  separation: {label: say("separation"), title: say("separation of P and Q")},
  width: {label: say("width of Q"), title: say("width of Q")},
  weight: {label: say("weight of Q’s right bump"), title: say("weight of Q’s right bump")}
} as const satisfies Record<keyof typeof ways, {label: string; title: string}>;

export type SweepKey = keyof typeof sweeps;

export const sweepOptions = (Object.keys(sweeps) as SweepKey[]).map((value) => ({value, label: sweeps[value].label}));

/**
 * Each distance against the separation, the generator's width or the weight of one of its bumps, all else kept, with a ring at
 * the present value and the slope there: what a generator could follow.
 */
export function SweepPlot(
  pair: Pair,
  {over = "separation", width = 640}: {over?: SweepKey; width?: number} = {}
): HTMLElement {
  if (over === "weight" && pair.q.kind !== "bumps") {
    const words = element("p", "training__note");
    words.textContent = say("There is no weight to sweep: choose two bumps for the generator Q in the first figure.");
    return words;
  }
  const root = element("div", "panels panels--stacked");
  const each = width < 480 ? width : (width - 16) / 2;
  const way: Way = ways[over];
  const places = Array.from({length: 65}, (_, i) => way.low + ((way.high - way.low) * i) / 64);
  const curves = shown.map(({integrand}) => sweep(integrand, pair, places, {way, tolerance: 1e-3})); // below a pixel
  root.append(...shown.map((measure, i) => Panel(measure, pair, over, {places, values: curves[i], width: each})));
  return withData(root, () => [
    columnTable(say("distances, good to 0.001"), {
      [sweeps[over].title]: places,
      ...Object.fromEntries(shown.map((measure, i) => [titleOf(measure), curves[i]]))
    })
  ]);
}

const titleOf = ({name, unit}: Measure) => (unit ? `${name}, ${unit}` : name);

function Panel(
  measure: Measure,
  pair: Pair,
  over: SweepKey,
  {places, values, width}: {places: readonly number[]; values: readonly number[]; width: number}
): HTMLElement {
  const {name, limit, integrand} = measure;
  const way: Way = ways[over];
  const {low, high} = way;
  const now = {at: way.read(pair), value: pairDistance(integrand, pair)};
  const slope = formatSlope(slopeAlong(integrand, pair, way));
  const greatest = limit < Infinity ? limit : Math.max(0, ...values.filter(Number.isFinite));
  const top = greatest > 1e-6 ? 1.1 * greatest : 1;
  const {title} = sweeps[over];
  const {svg, x, y} = plotFrame({
    width,
    height: 150,
    x: [low, high],
    y: [0, top],
    xTitle: title,
    yTitle: titleOf(measure),
    label: say("{name} against the {title}; at {at} it is {value}, its slope {slope}.", {
      ...{name, title, slope},
      at: formatNumber(now.at),
      value: formatNumber(now.value)
    })
  });
  if (limit < Infinity) {
    const rule = {x1: x(low), x2: x(high), y1: y(limit), y2: y(limit)};
    mark(svg, "line", {...rule, stroke: colors.reference, strokeDasharray: "4 4"});
    const text = say("at most {limit}", {
      limit: measure === js ? `ln 2 = ${formatNumber(limit)}` : formatNumber(limit)
    });
    mark(svg, "text", {x: x(low) + 6, y: y(limit) - 4, fontSize: 12, fill: colors.reference, text});
  }
  const curve = line<number>((_, i) => x(places[i]), y).defined(Number.isFinite);
  mark(svg, "path", {d: curve(values), fill: "none", stroke: "currentColor", strokeWidth: 2.5});
  for (const [from, to] of infiniteRuns(values)) {
    const beyond = {x1: x(places[from]), x2: x(places[to]), y1: y(top), y2: y(top)};
    mark(svg, "line", {...beyond, stroke: colors.bound, strokeWidth: 5});
    const text = {x: (beyond.x1 + beyond.x2) / 2, y: y(top) + 24, textAnchor: "middle", text: "∞"};
    mark(svg, "text", {...text, fontSize: 22, fontWeight: 700, fill: colors.bound});
  }
  const ring = {cx: x(now.at), cy: y(Math.min(now.value, top)), r: 6.5};
  mark(svg, "circle", {...ring, fill: "var(--theme-background)", stroke: colors.generated, strokeWidth: 3.5});

  const root = element("div", "panels__panel");
  const words = element("div", "panels__words");
  words.textContent = say("{name} = {value}, slope {slope}", {name, value: formatNumber(round(now.value)), slope});
  root.append(words, svg.node()!);
  return root;
}

/** First and last place of each stretch on which a distance is ∞. */
function infiniteRuns(values: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  values.forEach((value, i) => {
    if (value !== Infinity) return;
    if (values[i - 1] === Infinity) runs.at(-1)![1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

const round = (x: number) => (Math.abs(x) < 1e-8 ? 0 : Math.round(x * 1e8) / 1e8);

/** Three decimals, which quadrature and differences leave certain; "none" where there is nothing to differentiate. */
function formatSlope(slope: number): string {
  if (!Number.isFinite(slope)) return say("none");
  if (Math.abs(slope) < 1e-6) return "0";
  return formatNumber(Number(slope.toPrecision(3)));
}
