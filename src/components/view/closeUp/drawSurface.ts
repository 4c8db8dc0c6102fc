import {contours} from "d3-contour";
import {extent as extentOf} from "d3-array";
import {interpolatePuOr} from "d3-scale-chromatic";
import type {ToyLoss} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {formatNumber} from "../numbers.js";
import {tenth, type Plane} from "./plane.js";
import {sigmoid} from "../../math/logistic.js";

const count = 12;

/** What a surface shows, and from where to where its colours go. */
export interface SurfaceScale {
  /** What is drawn for a logit. */
  readonly of: (logit: number) => number;
  readonly low: number;
  readonly high: number;
  readonly name: string;
}

/**
 * With cross-entropy the probability of "real", 0 to 1. The hinge loss has none, so its surface is the logit, with 0 in the
 * middle; a Wasserstein critic's height means nothing, only differences, so it goes from the lowest to the highest.
 */
export function surfaceScale(logits: ArrayLike<number>, loss: ToyLoss): SurfaceScale {
  if (loss === "bce") return {of: sigmoid, low: 0, high: 1, name: say("D(x), probability of real")};
  const [low = 0, high = 0] = extentOf(Array.from(logits));
  const same = (logit: number) => logit;
  if (loss === "wasserstein") return {of: same, low, high, name: "D(x)"};
  const most = Math.max(-low, high, 1e-9);
  return {of: same, low: -most, high: most, name: say("D(x), logit")};
}

/** The critic as twelve bands from orange (fake) to purple (real). `logits` lie on a square lattice, row after row from below. */
export function drawSurface({g, x, y, extent}: Plane, logits: ArrayLike<number>, {of, low, high}: SurfaceScale): void {
  const side = Math.round(Math.sqrt(logits.length));
  const values = Array.from(logits, of);
  const levels = Array.from({length: count}, (_, k) => low + (k * (high - low)) / count);
  const place = (u: number) => ((2 * Math.min(side - 1, Math.max(0, u - 0.5))) / (side - 1) - 1) * extent; // values are in the middle of d3's cells
  const pixels = ([u, v]: number[]) => `${tenth(x(place(u)))},${tenth(y(place(v)))}`;
  if (!(high > low)) return;
  const shapes = contours().size([side, side]).thresholds(levels)(values);
  const band = g.append("g").attr("opacity", 0.75);
  addShape(band, "rect", {...square(x, y), fill: bandColor(0)});
  shapes.slice(1).forEach(({coordinates}, k) => {
    const d = coordinates.flatMap((polygon) => polygon.map((ring) => `M${ring.map(pixels).join("L")}Z`)).join("");
    if (d) addShape(band, "path", {d, fill: bandColor(k + 1)});
  });
}

/** Twelve colours with the two ends of the scale, below the drawing. */
export function drawSurfaceLegend(
  g: Plane["g"],
  {low, high, name}: SurfaceScale,
  {left, top, right}: {left: number; top: number; right: number}
): void {
  const words = {y: top + 11, fill: "currentColor", "font-size": 12};
  const bar = 7 * count;
  const start = right - bar - 34;
  addShape(g, "text", {...words, x: left}).text(name);
  addShape(g, "text", {...words, x: start - 4, "text-anchor": "end"}).text(formatNumber(round(low)));
  for (let k = 0; k < count; ++k) {
    addShape(g, "rect", {x: start + 7 * k, y: top, width: 7, height: 12, fill: bandColor(k), opacity: "0.75"});
  }
  addShape(g, "text", {...words, x: start + bar + 4}).text(formatNumber(round(high)));
}

const bandColor = (k: number) => interpolatePuOr(1 - (k + 0.5) / count); // d3 begins with purple

const round = (v: number) => Number(v.toPrecision(2));

const square = (x: Plane["x"], y: Plane["y"]) => {
  const [x0, x1] = x.range();
  const [y1, y0] = y.range();
  return {x: x0, y: y0, width: x1 - x0, height: y1 - y0};
};
