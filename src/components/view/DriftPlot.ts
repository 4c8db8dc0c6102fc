import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear, scaleLog} from "d3-scale";
import {create} from "d3-selection";
import {line} from "d3-shape";
import {driftThreshold, type DriftRow} from "../math/driftThreshold.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {columnTable, withData} from "./drawingData.js";
import {colors} from "./colors.js";
import {formatNumber} from "./numbers.js";

const margin = {top: 24, right: 112, bottom: 40, left: 44};

/** From this error on, the kept u counts as left behind. */
export const tooMuch = 0.05;

/**
 * How wrong σ̂ is on average against the size of a step (log axis), with u kept and with u drawn anew, and where the first
 * is wrong by five per cent. A mark on both curves shows the `drift` that is chosen, where the axis has it.
 */
export function DriftPlot(rows: readonly DriftRow[], {drift = 0, width = 640, height = 190} = {}): SVGSVGElement {
  const [first, last] = [rows[0].drift, rows[rows.length - 1].drift];
  const x = scaleLog([first, last], [margin.left, width - margin.right]);
  const y = scaleLinear([0.95, 1.35], [height - margin.bottom, margin.top]);
  const threshold = driftThreshold(rows, tooMuch);
  const chosen = rows.reduce((best, row) => (distance(row, drift) < distance(best, drift) ? row : best));
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", describe(rows, threshold, drift < first ? undefined : chosen))
    .attr("font-size", 12)
    .attr("fill", "currentColor");
  const bottom = axisBottom(x).tickValues([0.01, 0.03, 0.1, 0.3, 1]).tickFormat(formatTick).tickSizeOuter(0);
  svg.append("g").attr("transform", `translate(0,${y.range()[0]})`).call(bottom);
  svg.append("g").attr("transform", `translate(${margin.left},0)`).call(axisLeft(y).tickValues([1, 1.1, 1.2, 1.3]).tickSizeOuter(0)); // prettier-ignore
  svg.selectAll(".tick text").attr("font-size", 12).attr("font-family", "var(--sans-serif)");
  addShape(svg, "text", {x: 4, y: 12}).text(say("mean norm of W/σ̂"));
  addShape(svg, "text", {x: x.range()[1], y: height - 6, "text-anchor": "end"}).text(say("size of a step (log scale)"));
  const exact = {x1: x(first), x2: x(last), y1: y(1), y2: y(1), stroke: colors.reference, "stroke-dasharray": "4 3"};
  addShape(svg, "line", exact);
  if (threshold < Infinity) {
    const at = {x1: x(threshold), x2: x(threshold), y1: y(1.35), y2: y(0.95)};
    addShape(svg, "line", {...at, stroke: "currentColor", "stroke-dasharray": "2 3"});
    addShape(svg, "text", {x: x(threshold) - 5, y: y(1.12), "text-anchor": "end"}).text(
      say("5 % wrong from {threshold} on", {threshold: formatThreshold(threshold)})
    );
  }
  const curves = [
    {name: say("u drawn anew ✗"), color: colors.wrong, dash: "2 2", value: (row: DriftRow) => row.redrawn},
    {name: say("u kept ✓"), color: colors.right, dash: "none", value: (row: DriftRow) => row.kept}
  ];
  for (const {name, color, dash, value} of curves) {
    const path = line<DriftRow>((row) => x(row.drift), (row) => y(value(row))).digits(1); // prettier-ignore
    addShape(svg, "path", {
      d: path(rows)!,
      fill: "none",
      stroke: color,
      "stroke-width": 1.75,
      "stroke-dasharray": dash
    });
    addShape(svg, "text", {x: x(last) + 6, y: y(value(rows[rows.length - 1])) + 4, fill: color}).text(name);
    if (drift < first) continue;
    addShape(svg, "circle", {cx: x(chosen.drift), cy: y(value(chosen)), r: 5, fill: color})
      .append("title")
      .text(say("step of {size}: {norm}", {size: formatNumber(chosen.drift), norm: value(chosen).toFixed(4)}));
  }
  return withData(svg.node()!, () => [
    columnTable(say("mean norm of W/σ̂"), {
      [say("size of a step")]: rows.map((row) => row.drift),
      [say("u kept")]: rows.map(({kept}) => kept),
      [say("u drawn anew")]: rows.map(({redrawn}) => redrawn)
    })
  ]);
}

const formatThreshold = (threshold: number) => formatNumber(Number(threshold.toPrecision(2)));
const formatTick = (value: number | {valueOf(): number}) => formatNumber(Number(value));

/** How far apart on the log axis. */
const distance = (row: DriftRow, drift: number) => Math.abs(Math.log(row.drift / Math.max(drift, 1e-9)));

function describe(rows: readonly DriftRow[], threshold: number, chosen: DriftRow | undefined): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const at = ({drift, kept, redrawn}: DriftRow) =>
    say("at steps of {size}: {kept} with u kept, {redrawn} with u drawn anew", {
      ...{size: formatNumber(drift), kept: kept.toFixed(4), redrawn: redrawn.toFixed(4)}
    });
  return [
    say("mean norm of W/σ̂ against the size of a step"),
    at(first),
    at(last),
    ...(chosen ? [say("chosen, {point}", {point: at(chosen)})] : []),
    say("u kept is five per cent wrong from steps of {threshold} on", {threshold: formatThreshold(threshold)})
  ].reduce((some, next) => say("{some}; {next}", {some, next}));
}
