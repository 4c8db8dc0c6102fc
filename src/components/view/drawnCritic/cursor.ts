import type {Selection} from "d3-selection";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {mark} from "../mark.js";
import {formatNumber} from "../numbers.js";

/** Where the cursor stands, and where that is drawn. */
export interface CursorPlace {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  /** The largest size of a value. */
  readonly limit: number;
}

export interface Cursor {
  readonly node: SVGGElement;
  update(place: CursorPlace): void;
}

/** What a key asks for: so many knots to the right, so much higher. */
export interface CursorMove {
  readonly knots: number;
  readonly up: number;
}

const moves: Readonly<Record<string, CursorMove>> = {
  ArrowLeft: {knots: -1, up: 0},
  ArrowRight: {knots: 1, up: 0},
  Home: {knots: -Infinity, up: 0},
  End: {knots: Infinity, up: 0},
  ArrowUp: {knots: 0, up: 0.1},
  ArrowDown: {knots: 0, up: -0.1},
  PageUp: {knots: 0, up: 1},
  PageDown: {knots: 0, up: -1}
};

/** A ring on the graph that a keyboard moves along x, and with it the graph up and down: the pen's twin. */
export function cursor(
  svg: Selection<SVGSVGElement, undefined, null, undefined>,
  {foot, onMove}: {foot: number; onMove: (move: CursorMove) => void}
): Cursor {
  const g = svg
    .append("g")
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-orientation", "vertical")
    .attr("aria-label", say("the critic f at the cursor: up and down change it, left and right move along x"))
    .style("outline", "none") as Selection<SVGGElement, unknown, null, undefined>; // the ring below is the focus mark
  const stem = mark(g, "line", {stroke: "currentColor", strokeOpacity: 0.35, strokeDasharray: "1 3"});
  const focus = mark(g, "circle", {r: 13, fill: "none", stroke: "transparent", strokeWidth: 4});
  const ring = mark(g, "circle", {r: 6, fill: "var(--theme-background)", stroke: colors.critic, strokeWidth: 2.5});
  g.on("focus", () => focus.attr("stroke", "var(--theme-foreground-focus)"));
  g.on("blur", () => focus.attr("stroke", "transparent"));
  g.on("keydown", (event: KeyboardEvent) => {
    if (!(event.key in moves) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onMove(moves[event.key]);
  });
  return {
    node: g.node()!,
    update({x, y, left, top, limit}) {
      for (const circle of [focus, ring]) circle.attr("cx", left).attr("cy", top);
      stem.attr("x1", left).attr("x2", left).attr("y1", top).attr("y2", foot);
      g.attr("aria-valuemin", -limit)
        .attr("aria-valuemax", limit)
        .attr("aria-valuenow", y)
        .attr("aria-valuetext", say("f = {y} at x = {x}", {x: formatNumber(x), y: formatNumber(y)}));
    }
  };
}
