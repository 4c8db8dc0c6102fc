import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {line} from "d3-shape";
import {contentNorms, type PenaltyRule} from "../math/gradientPenalty.js";
import type {PenaltySample} from "../math/penaltyBatch.js";
import type {Point} from "../math/planarCritic.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {colors} from "./colors.js";
import {withData, type DataTable} from "./drawingData.js";
import {formatNumber} from "./numbers.js";
import {drawBetween, drawPair} from "./penalty/drawSample.js";
import {drawLegend, legendHeight} from "./penalty/legend.js";
import {drawNorms} from "./penalty/norms.js";
import {criticLevels, isInside, plane} from "./penalty/levels.js";
import {penaltyRules} from "./penaltyRules.js";
import type {Plane} from "./sigmaGradient/plane.js";

const top = 20;

/**
 * A batch on the plane: pairs of a real and a generated point, x̂ between them, the gradient of the critic there (its circle is
 * norm 1), and the way to the norm that `rule` pulls it to. `scale` is the critic's, for its level lines.
 */
export function PenaltyPlot(
  batch: readonly PenaltySample[],
  {rule = "two-sided", scale = 1, width = 640}: {rule?: PenaltyRule; scale?: number; width?: number} = {}
): SVGSVGElement {
  const depth = (width * (plane.y[1] - plane.y[0])) / (plane.x[1] - plane.x[0]);
  const height = top + depth + legendHeight + 6;
  const x = scaleLinear(plane.x, [0, width]);
  const y = scaleLinear(plane.y, [top + depth, top]);
  const content = contentNorms(batch.map(({norm}) => norm), rule); // prettier-ignore
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height.toFixed(1)}`)
    .attr("width", width)
    .attr("height", height.toFixed(1))
    .attr("role", "img")
    .attr("aria-label", describe(batch, content, rule));
  const field: Plane = {g: svg.append("g"), place: ([a, b]) => [x(a), y(b)]};
  drawLevels(field, scale);
  for (const sample of batch) drawPair(field, sample);
  const {says, right} = penaltyRules[rule];
  batch.forEach((sample, i) => drawBetween(field, sample, content[i], right ? colors.right : colors.wrong));
  drawNorms(field, batch);
  const words = {y: 13, "font-size": 13, "font-weight": 600};
  addShape(svg, "text", {...words, x: 4, fill: right ? colors.right : colors.wrong}).text(says);
  const names = {y: top + 14, "font-size": 13, "font-weight": 700};
  addShape(svg, "text", {...names, x: 4, fill: colors.real}).text(say("real"));
  addShape(svg, "text", {...names, x: width - 4, "text-anchor": "end", fill: colors.generated}).text(say("generated"));
  drawLegend(svg, {x: 8, y: top + depth + 4});
  return withData(svg.node()!, () => [table(batch, content)]);
}

function table(batch: readonly PenaltySample[], content: readonly number[]): DataTable {
  const places = [say("real"), say("generated"), "x̂", say("gradient")];
  const points = places.flatMap((name) => [`${name} x₁`, `${name} x₂`]);
  return {
    label: say("the batch"),
    heads: [say("pair"), "ε", ...points, say("its norm"), say("pulled to")],
    rows: batch.map(({epsilon, real, fake, between, gradient, norm}, i) => [
      ...[i + 1, epsilon, ...real, ...fake, ...between, ...gradient, norm, content[i]]
    ])
  };
}

function drawLevels({g, place}: Plane, scale: number): void {
  const path = line<Point>(
    (point) => place(point)[0],
    (point) => place(point)[1]
  )
    .defined(isInside) // a ring that leaves the plane is closed along its rim
    .digits(1);
  const d = criticLevels(scale).map((ring) => path(ring)).join(""); // prettier-ignore
  addShape(g, "path", {d, fill: "none", stroke: colors.critic, "stroke-opacity": 0.5});
}

function describe(batch: readonly PenaltySample[], content: readonly number[], rule: PenaltyRule): string {
  const ways = batch.map(({norm}, i) =>
    say("{norm} to {content}", {norm: formatNumber(norm), content: formatNumber(content[i])})
  );
  return say(
    "{n} pairs of a real and a generated point, a point x̂ between each, and the critic’s gradient norm there; {rule}: {ways}",
    {n: batch.length, rule: penaltyRules[rule].says, ways: enumerated(ways)}
  );
}
