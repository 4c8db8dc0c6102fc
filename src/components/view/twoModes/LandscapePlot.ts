import {line} from "d3-shape";
import {answeredLandscape, frozenLandscape, grid} from "../../math/twoModesResponse.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatNumber as n} from "../numbers.js";
import {plotFrame, type PlotFrame} from "../plotFrame.js";
import {rim} from "../rim.js";
import {domain} from "./MassPlot.js";
import type {TwoModesState} from "./twoModesPlay.js";

/**
 * What a move along x would bring. With a D that answers at once: JSD with the bump at x, in per cent of ln 2. With a D that
 * waits: what G would pay there, −E log D. The ring is where the bump stands, the diamond the best response, `best`.
 */
export function LandscapePlot(
  state: TwoModesState,
  {best, width = 640}: {best?: number; width?: number} = {}
): SVGSVGElement {
  const {a, played, seen, waits} = state;
  const which = Math.min(state.moved, played.places.length - 1);
  const heights = waits
    ? frozenLandscape(a, played, seen, which)
    : answeredLandscape(a, played, which).map((js) => (100 * js) / Math.LN2);
  const at = played.places[which];
  const mine = heights[grid.indexOf(at)];
  const bump = played.places.length === 1 ? say("the bump") : say("bump {number}", {number: which + 1});
  const title = say(waits ? "loss of G with {bump} at x, D waiting (nats)" : "JSD with {bump} at x (% of ln 2)", {
    bump
  });
  const top = waits ? Math.max(0.1, 1.1 * Math.max(...heights)) : 108;
  const label = say("{title}: {mine} where it stands, at {at}; from {least} to {most} along the line.", {
    ...{title, mine: round(mine), at: n(at)},
    ...{least: round(Math.min(...heights)), most: round(Math.max(...heights))}
  });
  const {svg, x, y} = plotFrame({
    ...{width, height: 160, marginTop: 26, marginBottom: 38, x: domain, y: [0, top], xTitle: "x", yTitle: title, label}
  });
  const curve = line<number>((place) => x(place), (_, i) => y(heights[i])).digits(1); // prettier-ignore
  mark(svg, "path", {d: curve(grid), fill: "none", stroke: colors.generated, strokeWidth: 2.5});
  if (waits && best !== undefined)
    markBest(svg, {
      left: x(best),
      top: y(heights[grid.indexOf(best)]),
      text: say(width < 480 ? "best" : "best response")
    });
  const ring = {cx: x(at).toFixed(1), cy: y(mine).toFixed(1), r: 6, fill: "var(--theme-background)"};
  mark(svg, "circle", {...ring, class: "stand", stroke: colors.generated, strokeWidth: 3});
  return withData(svg.node()!, () => [columnTable(say("what a move brings"), {x: grid, [title]: heights})]);
}

function markBest(svg: PlotFrame["svg"], {left, top, text}: {left: number; top: number; text: string}): void {
  mark(svg, "path", {
    ...{class: "best", d: `M${left.toFixed(1)},${(top - 11).toFixed(1)}l11,11l-11,11l-11,-11z`},
    ...{fill: "none", stroke: colors.right, strokeWidth: 2.5}
  });
  const words = {fontSize: 13, fontWeight: 700, textAnchor: "middle", fill: colors.right, text};
  const label = mark(svg, "text", {...words, x: left, y: top - 18});
  for (const [name, value] of Object.entries(rim)) label.attr(name, value);
}

const round = (height: number) => n(Math.round(1000 * height) / 1000);
