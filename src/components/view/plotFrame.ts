import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear, type ScaleLinear} from "d3-scale";
import {create, type Selection} from "d3-selection";

export interface PlotFrameOptions {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly xTitle: string;
  readonly yTitle: string;
  /** What the drawing says, for those who can't see it. */
  readonly label: string;
  readonly marginLeft?: number;
  readonly marginTop?: number;
  readonly marginBottom?: number;
  readonly marginRight?: number;
}

export interface PlotFrame {
  readonly svg: Selection<SVGSVGElement, undefined, null, undefined>;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Gives the upright axis another range. */
  rescale(y: readonly [number, number]): void;
}

/** An SVG with two linear axes and their titles, to draw into. Lengths in pixels. */
export function plotFrame({
  width,
  height,
  x: xDomain,
  y: yDomain,
  xTitle,
  yTitle,
  label,
  marginLeft = 44,
  marginTop = 22,
  marginBottom = 36,
  marginRight = 12
}: PlotFrameOptions): PlotFrame {
  const x = scaleLinear(xDomain, [marginLeft, width - marginRight]);
  const y = scaleLinear(yDomain, [height - marginBottom, marginTop]);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", label);
  const bottom = axisBottom(x)
    .ticks(Math.max(2, Math.min(14, width / 60)))
    .tickSizeOuter(0);
  const left = axisLeft(y)
    .ticks(Math.max(2, (height - marginTop - marginBottom) / 40))
    .tickSizeOuter(0);
  const axes = svg.append("g").attr("aria-hidden", "true");
  axes
    .append("g")
    .attr("transform", `translate(0,${height - marginBottom})`)
    .call(bottom)
    .attr("font-size", 12);
  const upright = axes.append("g").attr("transform", `translate(${marginLeft},0)`);
  const rescale = (domain: readonly [number, number]) => {
    y.domain(domain);
    upright.call(left).attr("font-size", 12).attr("font-family", null);
    upright.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  };
  const title = (text: string, at: number, down: number, anchor: string) =>
    axes
      .append("text")
      .attr("x", at)
      .attr("y", down)
      .attr("text-anchor", anchor)
      .attr("font-size", 12)
      .attr("fill", "currentColor")
      .text(text);
  title(xTitle, width - marginRight, height - marginBottom + 32, "end");
  title(yTitle, 4, 12, "start");
  axes.selectAll(".domain, .tick line").attr("stroke-opacity", 0.45);
  axes.selectAll("g").attr("font-family", null);
  rescale(yDomain);
  return {svg, x, y, rescale};
}
