import {account} from "../math/piles.js";
import {say} from "../words/say.js";
import type {EarthDrawingState} from "./earthMover/EarthDrawing.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the moves so far have cost, what is still needed, and the optimum. */
export function EarthReadout({p, q, moves}: Pick<EarthDrawingState, "p" | "q" | "moves">): HTMLElement {
  const {spent, left, best, detour, misplaced} = account(p, q, moves);
  const shovels = p.reduce((a, b) => a + b, 0);
  return Readout([
    {
      name: say("your moves, shovel-steps"),
      value: formatNumber(spent),
      reference: say(moves.length === 1 ? "in {count} move" : "in {count} moves", {count: moves.length})
    },
    {
      name: say("at least still needed"),
      value: formatNumber(left),
      reference: say("{misplaced} of {all} shovelfuls misplaced", {misplaced, all: shovels})
    },
    {name: say("wasted so far"), value: formatNumber(detour), reference: say("optimal: 0")},
    {
      name: say("W₁, shovel-steps"),
      value: formatNumber(best),
      reference: say("with total mass 1: {w1}", {w1: formatNumber(best / shovels)})
    }
  ]);
}
