import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {line, symbol} from "d3-shape";
import type {CriticLayers, LayerRun} from "../train/critic/criticLayers.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {columnTable, withData} from "./drawingData.js";
import {layerLooks, layerRunName} from "./layerLooks.js";
import {formatPower, logScale} from "./logAxis.js";
import {formatNumber} from "./numbers.js";
import {rim} from "./rim.js";
import {spreadLabels} from "./spreadLabels.js";

const margin = {top: 36, bottom: 44, left: 52};

/**
 * How strongly the score of a deep critic depends on each layer, one curve a leash, on a logarithmic axis; 0 is the input.
 * Of the runs with the lowest seed. After Gulrajani et al. 2017, Figure 1b.
 */
export function LayersPlot({runs}: Pick<CriticLayers, "runs">, {width = 640, height = 340} = {}): SVGSVGElement {
  const first = Math.min(...runs.map(({seed}) => seed));
  const shown = runs.filter(({seed}) => seed === first);
  const layers = Math.max(...shown.map(({gradients}) => gradients.length)) - 1;
  const isWide = width >= 480;
  const x = scaleLinear([0, layers], [margin.left + 8, width - (isWide ? 20 : 12)]);
  const all = shown.flatMap(({gradients}) => gradients);
  const {scale: y, ticks} = logScale(all, [height - margin.bottom, margin.top]);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("aria-label", describe(shown));
  const axes = svg.append("g").attr("aria-hidden", "true");
  axes
    .append("g")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(axisBottom(x).ticks(isWide ? layers : layers / 2));
  axes
    .append("g")
    .attr("transform", `translate(${margin.left},0)`)
    .call(
      axisLeft(y)
        .tickValues(ticks)
        .tickFormat((tick) => formatPower(Number(tick)))
    );
  axes.selectAll("g").attr("font-family", null).attr("font-size", 12);
  axes.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  const words = {fill: "currentColor", "font-size": 12};
  addShape(axes, "text", {...words, x: 4, y: 12}).text(say("gradient by a layer’s output (log axis)"));
  addShape(axes, "text", {...words, x: width - 12, y: height - 8, "text-anchor": "end"}).text(
    say("hidden layer; 0 is the input")
  );
  for (const run of shown) {
    const {color, dash, shape} = layerLooks[run.leash];
    const points = run.gradients.map((gradient, l): [number, number] => [x(l), y(gradient)]);
    addShape(svg, "path", {
      d: line().digits(1)(points)!,
      fill: "none",
      stroke: color,
      "stroke-width": 2,
      "stroke-dasharray": dash
    });
    for (const [px, py] of points) {
      const mark = addShape(svg, "path", {d: symbol(shape, 32).digits(1)()!, fill: color});
      mark.attr("transform", `translate(${px.toFixed(1)},${py.toFixed(1)})`);
    }
  }
  const labels = shown.map((run) => {
    const isExploding = run.gradients[1] > 10 * run.gradients.at(-1)!;
    const at = run.leash === "clipped" && !isExploding ? 2 : 1; // where the curves have parted
    return {run, x: x(at) + 12, y: y(run.gradients[at]) + (isExploding ? -14 : 16)};
  });
  for (const {run, x: left, y: at} of spreadLabels(labels, {distance: 16})) {
    const look = {...rim, x: left, y: at + 4, fill: layerLooks[run.leash].color, "font-size": 12, "font-weight": 600};
    addShape(svg, "text", look).text(isWide || !run.clip ? layerRunName(run) : `c = ${formatNumber(run.clip)}`);
  }
  return withData(svg.node()!, () => [
    columnTable(say("gradient of the score"), {
      [say("layer")]: Array.from({length: layers + 1}, (_, l) => l),
      ...Object.fromEntries(shown.map((run) => [layerRunName(run), run.gradients]))
    })
  ]);
}

function describe(runs: readonly LayerRun[]): string {
  const parts = runs.map((run) => {
    const [input, last] = [run.gradients[0], run.gradients.at(-1)!].map(formatNumber);
    return say("{run}: {last} at the last layer, {input} at the input", {run: layerRunName(run), last, input});
  });
  return say("Gradient of the score by each layer of a deep critic, on a logarithmic axis. {runs}", {
    runs: parts.join(say("; "))
  });
}
