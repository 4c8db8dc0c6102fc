import {maxIndex} from "d3-array";
import {line} from "d3-shape";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {colors} from "./colors.js";
import {mark} from "./mark.js";
import type {PlotFrame} from "./plotFrame.js";

/** Shapes of P and Q at the foot of a plot, without a scale of their own: the higher of the two takes 45 % of the height. */
export function drawDensities({svg, x, y}: PlotFrame, xs: readonly number[], pair: Pair): void {
  const [foot, head] = y.range();
  const sides = [
    {...shapeDensity(pair.p), color: colors.real, name: "P", dash: null},
    {...shapeDensity(pair.q), color: colors.generated, name: "Q", dash: "7 3"}
  ];
  const crowded = Math.max(0, 9 - Math.abs(x(sides[0].mean) - x(sides[1].mean)) / 2);
  const peak = Math.max(...sides.flatMap(({pdf}) => xs.map(pdf)));
  sides.forEach(({pdf, mean, color, name, dash}, i) => {
    const stands = (i: number) => i >= 0 && i < xs.length && pdf(xs[i]) > 1e-4 * peak;
    const isWall = (i: number) => pdf(xs[i]) === 0 && (stands(i - 1) || stands(i + 1)); // the foot of a box
    const seen = xs.filter((_, i) => stands(i) || isWall(i));
    const height = (at: number) => foot + (0.45 * (head - foot) * pdf(at)) / peak;
    mark(svg, "path", {d: line<number>(x, height)(seen), fill: color, fillOpacity: 0.12, stroke: color, strokeDasharray: dash}); // prettier-ignore
    const place = pdf(mean) > 0.1 * peak ? mean : xs[maxIndex(xs, pdf)]; // between two bumps there is nothing to name
    const side = sides[0].mean <= sides[1].mean === (i === 0) ? -1 : 1;
    mark(svg, "text", {x: x(place) + side * crowded, y: foot - 6, textAnchor: "middle", fontSize: 14, fontWeight: 700, fill: color, text: name}); // prettier-ignore
  });
}
