import {extent} from "d3-array";
import type {ScaleLinear} from "d3-scale";
import {area, line, symbol} from "d3-shape";
import {countAbove, stableRank} from "../math/stableRank.js";
import type {LeashFilm, LeashRecording} from "../train/toy/leashRecording.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {leashLooks} from "./leashLooks.js";
import {columnTable, withData} from "./drawingData.js";
import {mark} from "./mark.js";
import {formatCount, formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";

/** One leash at one step: σᵢ²/σ₁², largest first. */
interface Spectrum {
  readonly critic: LeashFilm["critic"];
  readonly shares: readonly number[];
}

/** Both axes: the index, from 1, and the share. */
interface Axes {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const between = 4; // a mark every so many indices

/**
 * The spectra of one layer on three leashes, σᵢ²/σ₁² against i, at frame `frame` of the film (the last, if left out), over
 * a grey band with all three at step 0. A curve's values add up to its stable rank. Miyato et al. 2018, Fig. 3.
 */
export function SpectraPlot(
  {film, steps}: Pick<LeashRecording, "film" | "steps">,
  {frame = steps.length - 1, width = 640}: {frame?: number; width?: number} = {}
): SVGSVGElement {
  const spectra = spectraAt(film, frame);
  const count = spectra[0].shares.length;
  const plot = plotFrame({
    ...{width, height: width < 480 ? 280 : 320, x: [1, count], y: [0, 1]},
    ...{xTitle: say("index i, largest first"), yTitle: say("σᵢ²/σ₁² of the middle layer")},
    label: describe(film, steps, frame)
  });
  drawStart(plot, spectraAt(film, 0));
  for (const spectrum of spectra) drawSpectrum(plot, spectrum);
  drawLegend(plot, width, steps[frame]);
  drawStrips(plot, spectra);
  return withData(plot.svg.node()!, () => [
    columnTable(say("σᵢ²/σ₁² at step {step}", {step: formatCount(steps[frame])}), {
      i: Array.from({length: count}, (_, i) => i + 1),
      ...Object.fromEntries(spectra.map(({critic, shares}) => [leashLooks[critic].name, shares]))
    }),
    columnTable(say("stable rank over the steps"), {
      [say("step")]: steps,
      ...Object.fromEntries(film.map((one) => [leashLooks[one.critic].name, one.spectra.map(stableRank)]))
    })
  ]);
}

function spectraAt(film: LeashRecording["film"], frame: number): Spectrum[] {
  return film.map(({critic, spectra}) => ({critic, shares: spectra[frame].map((s) => (s / spectra[frame][0]) ** 2)}));
}

/** From the lowest to the highest of the three curves before the first step. */
function drawStart({svg, x, y}: PlotFrame, start: readonly Spectrum[]): void {
  const bands = start[0].shares.map((_, i) => extent(start, ({shares}) => shares[i]) as [number, number]);
  const path = area<[number, number]>((_, i) => x(i + 1))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high))
    .digits(1);
  mark(svg, "path", {d: path(bands), fill: "currentColor", fillOpacity: 0.2});
}

function drawSpectrum({svg, x, y}: PlotFrame, {critic, shares}: Spectrum): void {
  const {color, dash, shape} = leashLooks[critic];
  const path = line<number>((_, i) => x(i + 1), y).digits(1);
  mark(svg, "path", {d: path(shares), fill: "none", stroke: color, strokeWidth: 2, strokeDasharray: dash});
  shares.forEach((share, i) => {
    const transform = `translate(${x(i + 1).toFixed(1)},${y(share).toFixed(1)})`;
    if (i % between === 1) mark(svg, "path", {d: symbol(shape, 36).digits(2)(), fill: color, transform});
  });
}

/** Names at the upper right, where no falling curve comes. */
function drawLegend({svg, x, y}: PlotFrame, width: number, step: number): void {
  const left = x.range()[1] - (width < 480 ? 166 : 190);
  const top = y(1) + 8;
  const name = (row: number, text: string) => mark(svg, "text", {...at(row, 34, 4), text, ...words});
  const at = (row: number, right: number, down: number) => ({x: left + right, y: top + 18 * row + down});
  const words = {fontSize: 12.5, fill: "currentColor"};
  mark(svg, "text", {...at(0, 0, 4), text: say("step {step}", {step: formatCount(step)}), ...words, fontWeight: 700});
  Object.values(leashLooks).forEach(({name: leash, color, dash, shape}, i) => {
    const {x: x1, y: y1} = at(i + 1, 0, 0);
    mark(svg, "line", {x1, x2: x1 + 28, y1, y2: y1, stroke: color, strokeWidth: 2, strokeDasharray: dash});
    mark(svg, "path", {d: symbol(shape, 36).digits(2)(), fill: color, transform: `translate(${x1 + 14},${y1})`});
    name(i + 1, leash);
  });
  const swatch = at(4, 0, -5);
  mark(svg, "rect", {...swatch, width: 28, height: 10, fill: "currentColor", fillOpacity: 0.2});
  name(4, say("all three at step 0"));
}

/** Unseen strips, one an index, that say the numbers of all curves on hover. */
function drawStrips({svg, x, y}: Axes & Pick<PlotFrame, "svg">, spectra: readonly Spectrum[]): void {
  const strip = {y: y(1), height: y(0) - y(1), width: x(2) - x(1), fill: "transparent"};
  spectra[0].shares.forEach((_, i) => {
    const numbers = spectra.map(({critic, shares}) => `${leashLooks[critic].name} ${formatNumber(round(shares[i]))}`);
    mark(svg, "rect", {...strip, x: round(x(i + 0.5))})
      .append("title")
      .text(say("i = {i}: {numbers}", {i: i + 1, numbers: enumerated(numbers)}));
  });
}

const round = (x: number) => Number(x.toPrecision(4));

function describe(film: LeashRecording["film"], steps: readonly number[], frame: number): string {
  const parts = film.map(({critic, spectra}) => {
    const sigma = spectra[frame];
    return say("{leash}: stable rank {rank}, {count} of {all} singular values are at least a tenth of the largest", {
      ...{leash: leashLooks[critic].name, rank: formatNumber(round(stableRank(sigma)))},
      ...{count: countAbove(sigma), all: sigma.length}
    });
  });
  const axes = say("squared singular values of the middle layer against their index, at step {step}", {
    step: formatCount(steps[frame])
  });
  return parts.reduce((some, next) => say("{some}; {next}", {some, next}), axes);
}
