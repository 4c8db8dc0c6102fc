import type {Selection} from "d3-selection";
import type {CriticOnLeash} from "../../math/drawnCritic.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {mark} from "../mark.js";
import {printed} from "./printed.js";

/** Height of the bar with its words. */
export const barHeight = 70;

/** How much further than K · W₁ the bar's scale goes, so that a gap that doesn't count can be seen beyond it. */
const room = 1.35;

/** The gap on the leash fills a track that ends at K · W₁; a cross marks the gap of an f that is too steep. */
export function drawGapBar(
  g: Selection<SVGGElement, unknown, null, undefined>,
  {gap, keepsLeash, leashedGap, bound}: CriticOnLeash,
  {left, right, top}: {left: number; right: number; top: number}
): void {
  const end = left + (right - left) / room;
  const at = (value: number) => Math.min(right - 6, Math.max(left, left + (value / bound) * (end - left)));
  const track = {y: top + 20, height: 16};
  const middle = track.y + track.height / 2;
  const filled = Math.min(at(leashedGap), end) - left;
  const words = {fontSize: 13, y: top + 12};
  mark(g, "rect", {...track, x: left, width: end - left, fill: "currentColor", fillOpacity: 0.08});
  mark(g, "rect", {...track, class: "gap", x: left, width: filled.toFixed(1), fill: colors.right});
  const limit = {x1: end, x2: end, y1: track.y - 4, y2: track.y + track.height + 4};
  mark(g, "line", {...limit, stroke: colors.bound, strokeWidth: 2.5, strokeDasharray: "5 3"});
  mark(g, "text", {
    ...words,
    x: left,
    fill: colors.right,
    text: say(right - left > 400 ? "gap on the leash: {gap}" : "on the leash: {gap}", {gap: printed(leashedGap)})
  });
  const name = `K · W₁ = ${printed(bound)}`;
  mark(g, "text", {...words, x: right, textAnchor: "end", fill: colors.bound, text: name});
  if (keepsLeash) return;
  const [x, d] = [at(gap), 5];
  const cross = `M${x - d},${middle - d}l${2 * d},${2 * d}m0,${-2 * d}l${-2 * d},${2 * d}`;
  mark(g, "path", {d: cross, stroke: "var(--theme-background)", strokeWidth: 6});
  mark(g, "path", {d: cross, stroke: colors.wrong, strokeWidth: 3});
  const verdict = say("✗ drawn f: {gap}, too steep to count", {gap: printed(gap)});
  mark(g, "text", {fontSize: 13, x: left, y: track.y + track.height + 18, fill: colors.wrong, text: verdict});
}
