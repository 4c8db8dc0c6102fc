import {extent} from "d3-array";
import {line} from "d3-shape";
import {optimalCritic, optimalDiscriminator} from "../math/critics.js";
import {bestLogit} from "../math/discriminatorLosses.js";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {domain} from "./densityPair/PairDrawing.js";
import {drawDensities} from "./drawDensities.js";
import {columnTable, withData} from "./drawingData.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame} from "./plotFrame.js";
import {samplePoints} from "./samplePoints.js";
import {valueNear} from "./valueNear.js";

/** The best D or critic of each loss along x, one below the other: cross-entropy, hinge, Wasserstein of slope 1. */
export function BestDiscriminators(pair: Pair, {width = 640}: {width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const p = shapeDensity(pair.p);
  const q = shapeDensity(pair.q);
  const xs = samplePoints([p, q], domain);
  const anywhere = (x: number) => p.logPdf(x) > -Infinity || q.logPdf(x) > -Infinity;
  const logit = bestLogit(p, q);
  const f = centred(optimalCritic(p, q, xs));
  const reach = Math.max(1, 1.1 * Math.max(...f));
  const panels = [
    {values: xs.map(optimalDiscriminator(p, q)), y: [0, 1.1], title: say("cross-entropy: D* = p/(p + q)")},
    {values: xs.map((x) => Math.sign(logit(x))), y: [-1.2, 1.2], title: say("hinge: the sign of p − q")},
    {values: f, y: [-reach, reach], title: say("Wasserstein: the best f of slope 1")}
  ] as const;
  /** Where there is no mass, a discriminator may say anything. */
  const isDrawn = (values: readonly number[], i: number) => values === f || anywhere(xs[i]);
  const middles = (values: readonly number[]) =>
    [p, q].map(({mean}) => {
      const value = valueNear(xs, values, mean);
      return Number.isFinite(value) ? formatNumber(Number(value.toPrecision(3))) : say("anything");
    });
  for (const {values, y, title} of panels) {
    const [low, high] = extent(values.filter(Number.isFinite)).map((v) => formatNumber(Number((v ?? 0).toFixed(2))));
    const [atP, atQ] = middles(values);
    const label = say(
      "The best discriminator along x by {loss}; from {low} to {high}; {atP} at P’s mean, {atQ} at Q’s",
      {loss: title, low, high, atP, atQ}
    );
    const frame = plotFrame({width, height: 130, x: domain, y, xTitle: "x", yTitle: title, label, marginBottom: 34});
    drawDensities(frame, xs, pair);
    const curve = line<number>((_, i) => frame.x(xs[i]), frame.y)
      .defined((_, i) => isDrawn(values, i))
      .digits(1);
    mark(frame.svg, "path", {d: curve(values), fill: "none", stroke: colors.critic, strokeWidth: 3});
    root.append(frame.svg.node()!);
  }
  const columns = panels.map(({title, values}) => [title, values.map((y, i) => (isDrawn(values, i) ? y : NaN))]);
  return withData(root, () => [
    columnTable(say("best discriminators"), {x: xs, ...(Object.fromEntries(columns) as Record<string, number[]>)})
  ]);
}

/** A constant added to f changes no gap: put the middle of its range at 0. */
function centred(values: readonly number[]): number[] {
  const [low, high] = extent(values) as [number, number];
  return values.map((value) => value - (low + high) / 2);
}
