import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {Point} from "../math/coverage.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {columnTable, withData} from "./drawingData.js";
import {formatCount} from "./numbers.js";

interface Options {
  modes: readonly Point[];
  /** Standard deviation of a mode; the circles show three of them. */
  sd: number;
  /** Samples of the target, x and y in turn. */
  real: ArrayLike<number>;
  size?: number;
  /** The drawing shows this far from the origin, in both directions. */
  extent?: number;
  /** So many of the samples are drawn; all of them are counted by whoever made `counts`. */
  shown?: number;
}

/** What changes from redraw to redraw. */
export interface RingSamples {
  /** x and y in turn. */
  samples: ArrayLike<number>;
  /** High-quality samples of each mode. */
  counts: ArrayLike<number>;
}

/**
 * Real points as filled blue dots, generated ones as orange rings, and at each mode the number of high-quality samples
 * it got. Made once; `update` moves the samples.
 */
export function RingPlot(
  now: RingSamples,
  {modes, sd, real, size = 360, extent = 1.65, shown = 800}: Options
): SVGSVGElement & {update(now: RingSamples): void} {
  const x = scaleLinear([-extent, extent], [0, size]);
  const y = scaleLinear([-extent, extent], [size, 0]);
  const inside = (values: ArrayLike<number>, i: number) =>
    Math.abs(values[2 * i]) < extent && Math.abs(values[2 * i + 1]) < extent;
  /** One path for all points: many elements would be slow. */
  const path = (values: ArrayLike<number>, mark: string) => {
    let d = "";
    for (let i = 0; 2 * i < values.length; ++i) {
      if (inside(values, i)) d += `M${round(x(values[2 * i]))},${round(y(values[2 * i + 1]))}${mark}`;
    }
    return d;
  };

  const svg = create("svg").attr("viewBox", `0 0 ${size} ${size}`).attr("width", size).attr("height", size);
  svg.attr("role", "img").attr("class", "ring");
  svg
    .append("path")
    .attr("d", path(real, "h0"))
    .attr("stroke", colors.real)
    .attr("stroke-width", 3)
    .attr("stroke-linecap", "round");
  svg
    .selectAll("circle")
    .data(modes)
    .join("circle")
    .attr("cx", ([a]) => round(x(a)))
    .attr("cy", ([, b]) => round(y(b)))
    .attr("r", round(x(3 * sd) - x(0)))
    .attr("fill", "none")
    .attr("stroke", colors.reference)
    .attr("stroke-dasharray", "4 3");
  const generated = svg.append("path").attr("fill", "none").attr("stroke", colors.generated).attr("stroke-width", 1.2);
  const labels = svg
    .selectAll("text")
    .data(modes)
    .join("text")
    .attr("x", ([a]) => round(x(1.2 * a)))
    .attr("y", ([, b]) => round(y(1.28 * b) + 4))
    .attr("text-anchor", ([a]) => (Math.abs(a) < 0.3 ? "middle" : a > 0 ? "start" : "end"))
    .attr("paint-order", "stroke")
    .attr("stroke", "var(--theme-background)")
    .attr("stroke-width", 4)
    .attr("stroke-linejoin", "round")
    .attr("font-size", 13);
  const outside = svg
    .append("text")
    .attr("x", 6)
    .attr("y", 16)
    .attr("font-size", 12)
    .attr("fill", colors.reference)
    .attr("stroke", "var(--theme-background)") // a rim, so that points do not run into the words
    .attr("stroke-width", 4)
    .attr("paint-order", "stroke");

  let counted: ArrayLike<number> = [];
  const update = ({samples, counts}: RingSamples) => {
    counted = counts;
    const drawn = Array.from({length: Math.min(2 * shown, samples.length)}, (_, i) => samples[i]);
    generated.attr("d", path(drawn, "m-2.2,0a2.2,2.2 0 1,0 4.4,0a2.2,2.2 0 1,0-4.4,0"));
    labels
      .attr("fill", (_, k) => (counts[k] > 0 ? "var(--theme-foreground)" : colors.wrong))
      .attr("font-weight", (_, k) => (counts[k] > 0 ? null : "bold"))
      .text((_, k) => (counts[k] > 0 ? formatCount(counts[k]) : say("missed")));
    const count = samples.length / 2;
    const gone = Array.from({length: count}, (_, i) => i).filter((i) => !inside(samples, i)).length;
    outside.text(
      gone
        ? say("{gone} of {all} samples are outside the frame", {gone: formatCount(gone), all: formatCount(count)})
        : ""
    );
    svg.attr("aria-label", describe(Array.from(counts), count));
  };
  update(now);
  withData(svg.node()!, () => [
    columnTable(say("high-quality samples of each mode"), {
      [say("mode")]: modes.map((_, k) => k + 1),
      [say("at x₁")]: modes.map(([a]) => exact(a)),
      [say("at x₂")]: modes.map(([, b]) => exact(b)),
      [say("samples")]: counted
    })
  ]);
  return Object.assign(svg.node()!, {update});
}

function describe(counts: readonly number[], samples: number): string {
  return say(
    "{covered} of {modes} modes covered; of {samples} samples, high-quality ones at each mode, counterclockwise from the right: {each}",
    {
      covered: counts.filter((count) => count > 0).length,
      modes: counts.length,
      samples: formatCount(samples),
      each: enumerated(counts.map(formatCount))
    }
  );
}

const round = (v: number) => Math.round(v * 10) / 10;

/** cos π/2 is 0 to a reader, and 6e-17 to a computer. */
const exact = (v: number) => (Math.abs(v) < 1e-12 ? 0 : v);
