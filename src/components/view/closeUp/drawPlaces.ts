import type {Target} from "../../math/targets.js";
import {metric} from "../../math/coverage.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatCount} from "../numbers.js";
import {rim} from "../rim.js";
import type {Plane} from "./plane.js";

/** So many parts have room for a number each. */
const mostNumbered = 10;

/** Circles of three standard deviations around the modes; a curve, whose places are close together, has none. */
export function drawPlaces({g, x, y}: Plane, {places, weights, sd}: Target): void {
  if (places.length > weights.length) return;
  const r = x(metric.reach * sd) - x(0);
  for (const [a, b] of places) {
    addShape(g, "circle", {
      ...{cx: x(a), cy: y(b), r: Math.max(r, 4)},
      ...{fill: "none", stroke: colors.reference, "stroke-dasharray": "4 3"}
    });
  }
}

/** At each mode the number of high-quality samples that it got, or "missed"; with many modes a cross at those missed. */
export function drawCounts({g, x, y}: Plane, {places, weights, partOf}: Target, counts: ArrayLike<number>): void {
  const isMixture = places.length === weights.length;
  const isNumbered = isMixture && weights.length <= mostNumbered;
  for (let part = 0; part < weights.length; ++part) {
    const [a, b] = middleOf(places.filter((_, i) => partOf[i] === part));
    const isMissed = !(counts[part] > 0);
    const color = isMissed ? colors.wrong : "var(--theme-foreground)";
    if (isNumbered) {
      const anchor = Math.abs(a) < 0.3 ? "middle" : a > 0 ? "start" : "end";
      const look = {"font-size": 13, "text-anchor": anchor, "font-weight": isMissed ? 700 : 400, fill: color};
      const words = isMissed ? say("missed") : formatCount(counts[part]);
      const room = 8.5 * words.length; // in pixels, at most
      const [low, high] = [anchor === "end" ? room : 0, x.range()[1] - (anchor === "start" ? room : 0)];
      addShape(g, "text", {x: Math.min(high, Math.max(low, x(1.2 * a))), y: y(1.28 * b) + 4, ...look, ...rim}).text(
        words
      );
    } else if (isMissed) {
      addShape(g, "text", {
        ...{x: x(a), y: y(b) + 6, "font-size": 17, "font-weight": 700, "text-anchor": "middle", fill: color, ...rim}
      }).text("✕");
    }
  }
}

/** The place in the middle of a stretch. */
const middleOf = <T>(stretch: readonly T[]): T => stretch[Math.floor(stretch.length / 2)];
