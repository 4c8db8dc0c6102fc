import type {PenaltySample} from "../../math/penaltyBatch.js";
import {addShape} from "../addShape.js";
import {formatNumber} from "../numbers.js";
import type {Plane} from "../sigmaGradient/plane.js";

/** A label's size in pixels, its room included. */
const size = {width: 34, height: 16};

/** The norm behind each x̂, away from its arrow; left out where it would cover another one or an x̂. */
export function drawNorms({g, place}: Plane, batch: readonly PenaltySample[]): void {
  const taken = batch.map(({between}) => place(between));
  batch.forEach(({between, gradient, norm}, i) => {
    const side = gradient[0] > 0 ? -1 : 1;
    const [cx, cy] = place(between);
    const x = cx + side * 11;
    const middle: [number, number] = [x + (side * size.width) / 2, cy];
    const covers = ([a, b]: [number, number]) =>
      Math.abs(a - middle[0]) < size.width / 2 + 6 && Math.abs(b - middle[1]) < size.height / 2 + 6;
    if (taken.some((other, j) => j !== i && covers(other))) return;
    taken.push(middle);
    const halo = {stroke: "var(--theme-background)", "stroke-width": 3, "paint-order": "stroke"};
    const words = {x, y: cy + 4, fill: "currentColor", "font-size": 12, "text-anchor": side > 0 ? "start" : "end"};
    addShape(g, "text", {...words, ...halo}).text(formatNumber(Number(norm.toFixed(2))));
  });
}
