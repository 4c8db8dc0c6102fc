import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {line} from "d3-shape";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {withData} from "../drawingData.js";
import {formatCount, formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import {formatPower, logScale} from "../logAxis.js";

const margin = {top: 28, right: 12, bottom: 40, left: 52};

/**
 * The steepest slope found and the certified bound over the steps, on a logarithmic axis. `history` has three numbers a
 * measurement: step, steepest slope, bound; a bound of ∞ is a dashed line along the top.
 */
export function SlopeHistoryPlot(history: readonly number[], {width = 260, height = 300} = {}): SVGSVGElement {
  const rows = Array.from({length: history.length / 3}, (_, i) => history.slice(3 * i, 3 * i + 3));
  const hasBound = rows.every(([, , bound]) => Number.isFinite(bound));
  const last = rows.at(-1);
  const x = scaleLinear([0, Math.max(last?.[0] ?? 0, 1)], [margin.left, width - margin.right]);
  const {scale: y, ticks} = logScale(
    rows.flatMap(([, steepest, bound]) => [steepest, bound]),
    [height - margin.bottom, margin.top + 16]
  );
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height);
  svg.attr("role", "img").attr("aria-label", describe(rows));
  withData(svg.node()!, () => [
    {
      label: say("slopes over the steps"),
      heads: [say("step"), say("steepest slope found"), say("certified bound")],
      rows
    }
  ]);
  const axes = svg.append("g").attr("aria-hidden", "true");
  axes
    .append("g")
    .attr("transform", `translate(0,${height - margin.bottom})`)
    .call(
      axisBottom(x)
        .tickValues(x.ticks(3).filter(Number.isInteger))
        .tickFormat((step) => formatCount(Number(step)))
    );
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
  addShape(axes, "text", {...words, x: 4, y: 12}).text(say("slope (log axis)"));
  addShape(axes, "text", {...words, x: width - margin.right, y: height - 6, "text-anchor": "end"}).text(
    say("training step")
  );
  if (!last) return svg.node()!;

  const curve = (k: number) =>
    line<number[]>(
      ([step]) => x(step),
      (row) => y(row[k])
    )
      .defined((row) => row[k] > 0 && Number.isFinite(row[k]))
      .digits(1)(rows)!;
  const top = margin.top + 2;
  const cap = {"stroke-linecap": rows.length === 1 ? "round" : "butt"}; // a single measurement shows as a dot
  const bound = {fill: "none", stroke: colors.bound, "stroke-width": 2, "stroke-dasharray": "6 3", ...cap};
  addShape(svg, "path", {d: curve(1), fill: "none", stroke: colors.critic, "stroke-width": 2, ...cap});
  addShape(svg, "path", {...bound, d: hasBound ? curve(2) : `M${margin.left},${top}H${width - margin.right}`});

  const end = {...rim, x: width - margin.right - 2, "text-anchor": "end", "font-size": 12, "font-weight": 600};
  /** The pixels of a curve along the last so many of the width, where its name goes. */
  const along = (k: number, wide: number) =>
    rows.filter((row) => row === last || x(row[0]) >= width - margin.right - wide).map((row) => y(row[k]));
  const under = Math.min(Math.max(...along(1, 100)) + 18, height - margin.bottom - 6);
  addShape(svg, "text", {...end, y: under, fill: colors.critic}).text(say("steepest found"));
  const over = hasBound ? Math.min(...along(2, 40)) - 8 : top + 15;
  addShape(svg, "text", {...end, y: over, fill: colors.bound}).text(say(hasBound ? "bound" : "bound: ∞"));
  return svg.node()!;
}

function describe(rows: readonly number[][]): string {
  const last = rows.at(-1);
  if (!last) return say("Steepest slope found and certified bound over the steps: nothing measured yet");
  const [step, steepest, bound] = last;
  return say(
    "Steepest slope found and certified bound over {steps} steps, on a logarithmic axis: {steepest} and {bound} in the end",
    {steps: formatCount(step), steepest: formatNumber(steepest), bound: formatNumber(bound)}
  );
}
