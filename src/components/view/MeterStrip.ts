import {axisBottom} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";
import {
  referenceGenerators,
  type MeterReferences,
  type Range,
  type ReferenceGenerator,
  type SampleMeters
} from "../math/meterReferences.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {formatNumber, formatPercent} from "./numbers.js";
import {rim} from "./rim.js";

export type StripMeter = keyof SampleMeters<Range>;

const meters: Record<StripMeter, {title: string; show(value: number): string}> = {
  covered: {title: say("modes covered"), show: (value) => formatNumber(Number(value.toFixed(1)))},
  highQuality: {title: say("high-quality samples"), show: formatPercent},
  busiest: {title: say("share of the busiest mode"), show: formatPercent},
  w1: {title: say("exact W₁ of a mini-batch"), show: (value) => value.toFixed(2)}
};

/** Names, and marks of their own: a diamond, a cross, a square. */
const looks: Record<ReferenceGenerator, {name: string; color: string; mark: string}> = {
  perfect: {name: say("perfect"), color: colors.reference, mark: "M0,-6L6,0L0,6L-6,0Z"},
  collapsed: {name: say("one mode"), color: colors.wrong, mark: "M-5,-5L5,5M5,-5L-5,5"},
  noise: {name: say("noise"), color: colors.wrong, mark: "M-4.5,-4.5h9v9h-9Z"}
};

const row = 26;
const margin = {left: 76, right: 24, bottom: 40};

/**
 * What a perfect generator, one that draws a single mode, and uniform noise read on one meter: a mark at the mean, a bar where
 * nine readings of ten lie, the numbers beside it. All on the meter's axis.
 */
export function MeterStrip(references: MeterReferences, meter: StripMeter, {width = 640} = {}): SVGSVGElement {
  const {show} = meters[meter];
  const height = row * referenceGenerators.length + margin.bottom;
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(references, meter))
    .attr("font-size", 12);
  const x = scaleLinear([0, mostOf(references, meter)], [margin.left, width - margin.right]);
  drawAxis(svg, x, {meter, width, height});
  referenceGenerators.forEach((generator, i) => {
    const {name, color, mark} = looks[generator];
    const range = references[generator][meter];
    const middle = row * (i + 0.5);
    addShape(svg, "text", {x: 0, y: middle + 4, fill: color, "font-weight": 600, "font-size": 13}).text(name);
    const [low, high] = [x(range.low), x(range.high)];
    const line = {y1: middle, y2: middle, stroke: color};
    addShape(svg, "line", {
      ...line,
      x1: x(0),
      x2: width - margin.right,
      stroke: "currentColor",
      "stroke-opacity": 0.15
    });
    addShape(svg, "line", {...line, x1: low, x2: high, "stroke-width": 7, "stroke-opacity": 0.4});
    const at = `translate(${x(range.mean).toFixed(1)},${middle})`;
    const look = {fill: generator === "perfect" ? color : "none", stroke: color, "stroke-width": 2.5};
    addShape(svg, "path", {d: mark, transform: at, ...look});
    const isRight = x(range.mean) > (x.range()[0] + x.range()[1]) / 2;
    const side = isRight
      ? {x: Math.min(low, x(range.mean) - 7) - 8, "text-anchor": "end"}
      : {x: Math.max(high, x(range.mean) + 7) + 8, "text-anchor": "start"};
    addShape(svg, "text", {...side, y: middle + 4, fill: "currentColor", ...rim}).text(words(range, show));
  });
  return svg.node()!;
}

/** "0.16 (0.10 to 0.23)", or the mean alone where all readings are the same. */
function words({mean, low, high}: Range, show: (value: number) => string): string {
  const [a, b] = [show(low), show(high)];
  return a === b ? show(mean) : say("{mean} ({low} to {high})", {mean: show(mean), low: a, high: b});
}

function mostOf({parts, ...references}: MeterReferences, meter: StripMeter): number {
  if (meter === "covered") return parts;
  if (meter !== "w1") return 1;
  return 1.05 * Math.max(...referenceGenerators.map((generator) => references[generator].w1.high));
}

function drawAxis(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  x: ReturnType<typeof scaleLinear<number, number>>,
  {meter, width, height}: {meter: StripMeter; width: number; height: number}
): void {
  const foot = height - margin.bottom + 2;
  const count = Math.min(10, width / 80);
  const isShare = meter === "highQuality" || meter === "busiest";
  const axis = axisBottom(x)
    .ticks(meter === "covered" ? Math.min(count, x.domain()[1]) : count)
    .tickFormat((value) =>
      isShare ? say("{number} %", {number: Math.round(100 * Number(value))}) : formatNumber(Number(value))
    )
    .tickSizeOuter(0);
  const g = svg.append("g").attr("aria-hidden", "true");
  g.append("g").attr("transform", `translate(0,${foot})`).call(axis).attr("font-size", 12).attr("font-family", null);
  g.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  const title = {x: width - margin.right, y: foot + 34, "text-anchor": "end", fill: "currentColor"};
  addShape(g, "text", title).text(meters[meter].title);
}

function describe(references: MeterReferences, meter: StripMeter): string {
  const {title, show} = meters[meter];
  const readings = referenceGenerators.map(
    (generator) => `${looks[generator].name} ${words(references[generator][meter], show)}`
  );
  return say("{title}, of reference generators, 5 % to 95 % in brackets: {readings}", {
    title,
    readings: readings.join(say("; "))
  });
}
