import {account} from "../math/piles.js";
import type {EarthDrawingState} from "./earthMover/EarthDrawing.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** What the moves so far have cost, what is still needed, and the optimum. */
export function EarthReadout({p, q, moves}: Pick<EarthDrawingState, "p" | "q" | "moves">): HTMLElement {
  const {spent, left, best, detour, misplaced} = account(p, q, moves);
  const shovels = p.reduce((a, b) => a + b, 0);
  return Readout([
    {
      name: "your moves, shovel-steps",
      value: formatNumber(spent),
      reference: `in ${moves.length} move${moves.length === 1 ? "" : "s"}`
    },
    {
      name: "at least still needed",
      value: formatNumber(left),
      reference: `${misplaced} of ${shovels} shovelfuls misplaced`
    },
    {name: "wasted so far", value: formatNumber(detour), reference: "optimal: 0"},
    {
      name: "W₁, shovel-steps",
      value: formatNumber(best),
      reference: `with total mass 1: ${formatNumber(best / shovels)}`
    }
  ]);
}
