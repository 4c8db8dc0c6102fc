import {line} from "d3-shape";
import {optimalCritic, optimalDiscriminator} from "../math/critics.js";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {domain} from "./densityPair/PairDrawing.js";
import {drawDensities} from "./drawDensities.js";
import {columnTable, withData} from "./drawingData.js";
import {mark} from "./mark.js";
import {formatNumber} from "./numbers.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";
import {samplePoints} from "./samplePoints.js";
import {valueNear} from "./valueNear.js";

/** The best discriminator and, below it, the best critic of slope K, between two densities drawn at the foot of each. */
export function CriticPlot(pair: Pair, {K = 1, width = 640}: {K?: number; width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const p = shapeDensity(pair.p);
  const q = shapeDensity(pair.q);
  const xs = samplePoints([p, q], domain);
  const common = {width, height: 170, x: domain, xTitle: "x"};
  const D = xs.map(optimalDiscriminator(p, q));
  /** What a curve says where the two densities stand. */
  const ends = (values: readonly number[]) => {
    const [atP, atQ] = [p, q].map(({mean}) => formatNumber(Number(valueNear(xs, values, mean).toPrecision(4))));
    const same = values.every((value) => value === values[0]);
    if (same) return say("level at {value}: P and Q are the same", {value: atP});
    const [xP, xQ] = [p, q].map(({mean}) => formatNumber(mean));
    return say("{atP} at P’s middle, x = {xP}, and {atQ} at Q’s, x = {xQ}", {atP, xP, atQ, xQ});
  };

  const above = plotFrame({
    ...common,
    y: [0, 1.05],
    yTitle: say("best discriminator D"),
    label: say("The best discriminator D(x) = p/(p + q): {ends}", {ends: ends(D)})
  });
  drawDensities(above, xs, pair);
  drawCurve(above, xs, D);

  const best = optimalCritic(p, q, xs, {K});
  const middle = best[xs.findIndex((x) => x >= (p.mean + q.mean) / 2)]; // a constant added to f changes no gap
  const f = best.map((y) => y - middle);
  const reach = Math.max(8, ...f.map(Math.abs));
  const below = plotFrame({
    ...common,
    y: [-reach, reach],
    yTitle: say("best critic f of slope K"),
    label: say("The best critic f of slope at most {K}: {ends}", {K: formatNumber(K), ends: ends(f)})
  });
  drawDensities(below, xs, pair);
  drawCurve(below, xs, f);
  root.append(above.svg.node()!, below.svg.node()!);
  return withData(root, () => [
    columnTable(say("best discriminator and best critic"), {x: xs, p: xs.map(p.pdf), q: xs.map(q.pdf), D, f})
  ]);
}

function drawCurve({svg, x, y}: PlotFrame, xs: readonly number[], values: readonly number[]): void {
  const d = line<number>((_, i) => x(xs[i]), y)(values);
  mark(svg, "path", {d, fill: "none", stroke: colors.critic, strokeWidth: 3});
}
