import {axisBottom, axisLeft} from "d3-axis";
import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {line} from "d3-shape";
import type {DiracState} from "../math/dirac.js";
import {colors} from "./colors.js";

/** One way to play, drawn as the path of (θ, ψ). */
export interface DiracCurve {
  name: string;
  /** θ and ψ after each step, the start first. */
  points: readonly DiracState[];
}

const styles = [
  {color: colors.wrong, dash: ""},
  {color: colors.critic, dash: "7 3"},
  {color: colors.right, dash: "2 2"}
];

/** Paths of the Dirac-GAN in the plane of generator θ and critic ψ; the equilibrium is the cross at the origin. */
export function DiracPlot(
  curves: readonly DiracCurve[],
  {width = 510, extent = 2.5}: {width?: number; extent?: number} = {}
): SVGSVGElement {
  const size = Math.min(width - 130, 380);
  const margin = 40;
  const x = scaleLinear([-extent, extent], [margin, size - 8]);
  const y = scaleLinear([-extent, extent], [size - margin, 8]);
  const svg = create("svg")
    .attr("viewBox", `0 0 ${size + 130} ${size}`)
    .attr("width", size + 130)
    .attr("height", size);
  svg.attr("role", "img").attr("aria-label", curves.map(describe).join("; "));
  svg
    .append("g")
    .attr("transform", `translate(0,${y(-extent)})`)
    .call(axisBottom(x).ticks(5).tickSizeOuter(0));
  svg
    .append("g")
    .attr("transform", `translate(${x(-extent)},0)`)
    .call(axisLeft(y).ticks(5).tickSizeOuter(0));
  const words = svg.append("g").attr("font-size", 12).attr("fill", "var(--theme-foreground-muted)");
  words
    .append("text")
    .attr("x", x(0))
    .attr("y", size - 6)
    .attr("text-anchor", "middle")
    .text("generator θ");
  words
    .append("text")
    .attr("transform", `translate(10,${y(0)}) rotate(-90)`)
    .attr("text-anchor", "middle")
    .text("critic ψ");
  svg
    .append("path")
    .attr("d", `M${x(0) - 5},${y(0)}h10m-5,-5v10`)
    .attr("stroke", "var(--theme-foreground)")
    .attr("stroke-width", 1.5);

  const path = line<DiracState>(
    ({theta}) => round(x(theta)),
    ({psi}) => round(y(psi))
  );
  curves.forEach(({name, points: all}, i) => {
    const points = untilOutside(all, extent);
    const {color, dash} = styles[i % styles.length];
    const stroke = (selection: typeof svg) =>
      selection
        .attr("fill", "none")
        .attr("stroke", color)
        .attr("stroke-width", 1.75)
        .attr("stroke-dasharray", dash || null);
    stroke(svg.append("path").attr("d", path(points)) as unknown as typeof svg);
    const {theta, psi} = points.at(-1)!;
    svg
      .append("circle")
      .attr("cx", round(x(theta)))
      .attr("cy", round(y(psi)))
      .attr("r", 4)
      .attr("fill", color);
    const at = 24 + 22 * i;
    stroke(svg.append("path").attr("d", `M${size + 4},${at - 4}h24`) as unknown as typeof svg);
    svg
      .append("text")
      .attr("x", size + 34)
      .attr("y", at)
      .attr("font-size", 12)
      .attr("fill", color)
      .text(name);
  });
  const start = curves[0].points[0];
  svg
    .append("text")
    .attr("x", x(start.theta) + 6)
    .attr("y", y(start.psi) + 16)
    .attr("font-size", 12)
    .attr("fill", "var(--theme-foreground)")
    .text("start");
  return svg.node()!;
}

/** A path that leaves the frame ends there. */
function untilOutside(points: readonly DiracState[], extent: number): readonly DiracState[] {
  const first = points.findIndex(({theta, psi}) => Math.abs(theta) > extent || Math.abs(psi) > extent);
  return first < 0 ? points : points.slice(0, first);
}

const distance = ({theta, psi}: DiracState) => Math.hypot(theta, psi).toFixed(2);

const describe = ({name, points}: DiracCurve) =>
  `${name}: from distance ${distance(points[0])} to ${distance(points.at(-1)!)} in ${points.length - 1} steps`;

const round = (v: number) => Math.round(v * 10) / 10;
