import {line} from "d3-shape";
import {optimalCritic, optimalDiscriminator} from "../math/critics.js";
import {shapeDensity, type Pair} from "../math/shapes.js";
import {colors} from "./colors.js";
import {domain} from "./densityPair/PairDrawing.js";
import {drawDensities} from "./drawDensities.js";
import {mark} from "./mark.js";
import {plotFrame, type PlotFrame} from "./plotFrame.js";
import {samplePoints} from "./samplePoints.js";

/** The best discriminator and, below it, the best critic of slope K, between two densities drawn at the foot of each. */
export function CriticPlot(pair: Pair, {K = 1, width = 640}: {K?: number; width?: number} = {}): HTMLElement {
  const root = document.createElement("div");
  const p = shapeDensity(pair.p);
  const q = shapeDensity(pair.q);
  const xs = samplePoints([p, q], domain);
  const common = {width, height: 170, x: domain, xTitle: "x"};

  const above = plotFrame({
    ...common,
    y: [0, 1.05],
    yTitle: "best discriminator D",
    label:
      "The best discriminator: close to 1 at the data, close to 0 at the generator, level at both, with a cliff between"
  });
  drawDensities(above, xs, pair);
  drawCurve(above, xs, xs.map(optimalDiscriminator(p, q)));

  const f = optimalCritic(p, q, xs, {K});
  const middle = f[xs.findIndex((x) => x >= (p.mean + q.mean) / 2)]; // a constant added to f changes no gap
  const reach = Math.max(8, ...f.map((y) => Math.abs(y - middle)));
  const below = plotFrame({
    ...common,
    y: [-reach, reach],
    yTitle: "best critic f of slope K",
    label: `The best critic of slope ${K}: a straight ramp from the data to the generator`
  });
  drawDensities(below, xs, pair);
  drawCurve(below, xs, f.map((y) => y - middle)); // prettier-ignore
  root.append(above.svg.node()!, below.svg.node()!);
  return root;
}

function drawCurve({svg, x, y}: PlotFrame, xs: readonly number[], values: readonly number[]): void {
  const d = line<number>((_, i) => x(xs[i]), y)(values);
  mark(svg, "path", {d, fill: "none", stroke: colors.critic, strokeWidth: 3});
}
