import {extent, max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {interpolateCividis} from "d3-scale-chromatic";
import {create, type Selection} from "d3-selection";
import {patchFactor} from "../math/lipschitz.js";
import type {ConvolutionJob, ConvolutionNorms} from "../train/convolution/convolutionMessages.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {withData, type DataTable} from "./drawingData.js";
import {rim} from "./rim.js";
import {formatNumber} from "./numbers.js";

type Group = Selection<SVGGElement, undefined, null, undefined>;

/** The norms of a convolution, all that the figure and its numbers need. */
export interface NormsOfConvolution {
  readonly reshaped: number;
  readonly plain: number;
  /** The largest of all frequencies. */
  readonly wrapped: number;
  /** ⌈k/s⌉ times the reshaped norm. */
  readonly bound: number;
}

/** The four norms that are compared. */
export function normsOf({kernel, stride, wrapped}: ConvolutionJob, norms: ConvolutionNorms): NormsOfConvolution {
  const factor = patchFactor({kernel: kernel.side, stride, output: wrapped / stride});
  return {
    reshaped: norms.reshaped,
    plain: norms.plain,
    wrapped: max(norms.frequencies) ?? 0,
    bound: factor * norms.reshaped
  };
}

/** Sizes in pixels: side by side, or the bars below the map on a phone. */
export function layOut(width: number) {
  const isNarrow = width < 600; // the names of the bars need 220 beside the map
  const map = Math.min(260, width - 20);
  const bars = {width: isNarrow ? width : width - map - 70, height: 190};
  return {isNarrow, map, bars, height: isNarrow ? map + 96 + bars.height : map + 84};
}

/**
 * Left, or above on a phone: how much the convolution stretches waves of each frequency, the constant image in the middle.
 * Right: the norm that spectral normalisation divides by, the true norms, and the bound.
 */
export function ConvolutionPlot(job: ConvolutionJob, norms: ConvolutionNorms, {width = 640} = {}): SVGSVGElement {
  const {isNarrow, map, bars, height} = layOut(width);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(job, norms))
    .attr("font-size", 12)
    .attr("fill", "currentColor");
  drawMap(svg.append("g").attr("transform", "translate(10,20)"), job, norms, map);
  const corner = isNarrow ? [0, map + 110] : [map + 70, 34];
  drawBars(svg.append("g").attr("transform", `translate(${corner.join()})`), normsOf(job, norms), bars);
  return withData(svg.node()!, () => tables(job, norms));
}

/** The map only while it has no more cells than can be read. */
function tables({stride, wrapped, ...job}: ConvolutionJob, norms: ConvolutionNorms): DataTable[] {
  const waves = wrapped / stride;
  const middle = Math.floor(waves / 2);
  const places = Array.from({length: waves}, (_, i) => i - middle);
  const name = (periods: number) => (periods + waves) % waves;
  const map = places.flatMap((down) =>
    places.map((across) => [`${short(down)}, ${short(across)}`, norms.frequencies[name(down) * waves + name(across)]])
  );
  const rows = rowsOf(normsOf({...job, stride, wrapped}, norms)).map(({name, value}) => [name, value]);
  return [
    {label: say("norms"), heads: [say("norm"), say("value")], rows},
    ...(waves ** 2 <= 256
      ? [{label: say("stretch of waves"), heads: [say("periods down, across"), say("factor")], rows: map}]
      : [])
  ];
}

const rowsOf = (norms: NormsOfConvolution) => [
  {name: say("reshaped kernel: what is divided by"), value: norms.reshaped, isBound: false},
  {name: say("convolution, no padding"), value: norms.plain, isBound: false},
  {name: say("convolution, images that wrap around"), value: norms.wrapped, isBound: false},
  {name: say("⌈k/s⌉ · reshaped: never more"), value: norms.bound, isBound: true}
];

function drawMap(g: Group, {stride, wrapped}: ConvolutionJob, {frequencies}: ConvolutionNorms, size: number): void {
  const waves = wrapped / stride;
  const cell = size / waves;
  const [least, largest] = extent(frequencies) as [number, number];
  const middle = Math.floor(waves / 2);
  const color = (value: number) => interpolateCividis((value - least) / (largest - least || 1));
  addShape(g, "text", {x: 0, y: -8}).text(say("stretch of waves, by frequency"));
  const names = (place: number) => (place + waves - middle) % waves; // 0 in the middle
  let top: {x: number; y: number} | undefined;
  for (let row = 0; row < waves; ++row) {
    for (let column = 0; column < waves; ++column) {
      const value = frequencies[names(row) * waves + names(column)];
      const at = {x: column * cell, y: row * cell};
      const [down, across] = [row - middle, column - middle];
      if (!top && value >= largest * (1 - 1e-9)) top = at;
      addShape(g, "rect", {...at, width: cell + 0.3, height: cell + 0.3, fill: color(value)})
        .append("title")
        .text(say("{down}, {across} periods: × {stretch}", {down, across, stretch: formatNumber(value)}));
    }
  }
  if (top) addShape(g, "rect", {...top, width: cell, height: cell, fill: "none", stroke: colors.bound, "stroke-width": 3}); // prettier-ignore
  const ticks = [0, middle, waves - 1];
  for (const tick of ticks) {
    addShape(g, "text", {x: (tick + 0.5) * cell, y: size + 15, "text-anchor": "middle"}).text(short(tick - middle));
    addShape(g, "text", {x: size + 5, y: (tick + 0.5) * cell + 4}).text(short(tick - middle));
  }
  drawLegend(g.append("g").attr("transform", `translate(0,${size + 24})`), [least, largest], size);
}

/** The scale of the map, from the least to the largest. */
function drawLegend(g: Group, [least, largest]: readonly [number, number], size: number): void {
  const steps = 40;
  for (let i = 0; i < steps; ++i) {
    const fill = interpolateCividis(i / (steps - 1));
    addShape(g, "rect", {x: (i * size) / steps, width: size / steps + 0.3, height: 8, fill});
  }
  addShape(g, "text", {x: 0, y: 22}).text(formatNumber(Math.abs(least) < 1e-12 * largest ? 0 : least));
  addShape(g, "text", {x: size, y: 22, "text-anchor": "end"}).text(formatNumber(largest));
  const words = say("periods over the output, down and across");
  addShape(g, "text", {x: size / 2, y: 36, "text-anchor": "middle"}).text(words);
}

function drawBars(g: Group, norms: NormsOfConvolution, {width}: {width: number}): void {
  const x = scaleLinear([0, norms.bound || 1], [0, width - 60]);
  const edge = x(norms.reshaped);
  const line = {x1: edge, x2: edge, y1: 17, y2: 3 * 48 + 31, stroke: "currentColor", "stroke-dasharray": "2 3"};
  addShape(g, "line", line);
  rowsOf(norms).forEach(({name, value, isBound}, i) => {
    const y = i * 48;
    addShape(g, "text", {y: y + 10, "font-size": 13, ...rim}).text(name);
    const bar = {y: y + 17, width: x(value), height: 14};
    const look = {
      fill: isBound ? "none" : colors.bound,
      stroke: colors.bound,
      "stroke-dasharray": isBound ? "5 3" : "none"
    };
    addShape(g, "rect", {...bar, ...look});
    addShape(g, "text", {x: x(value) + 6, y: y + 28, "font-size": 13}).text(formatNumber(value));
  });
}

const short = (x: number) => String(x).replace("-", "−");

function describe(job: ConvolutionJob, norms: ConvolutionNorms): string {
  const {reshaped, plain, wrapped, bound} = normsOf(job, norms);
  const {side, inputs, outputs} = job.kernel;
  return say(
    "a {side} × {side} convolution with stride {stride}, {inputs} to {outputs} channels: reshaped norm {reshaped}, true norm {plain} without padding and {wrapped} with images that wrap around, bound {bound}; a map shows the stretch at each frequency",
    {
      ...{side, stride: job.stride, inputs, outputs},
      ...{reshaped: formatNumber(reshaped), bound: formatNumber(bound)},
      ...{plain: formatNumber(plain), wrapped: formatNumber(wrapped)}
    }
  );
}
