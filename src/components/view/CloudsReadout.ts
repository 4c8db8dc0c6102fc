import {crossings} from "../math/clouds.js";
import type {CloudState} from "./clouds/cloudState.js";
import {formatNumber} from "./numbers.js";
import {Readout, type Reading} from "./Readout.js";

/** Mean lengths of the arrows: of the best, of those beside it, and what is left of the way at t. */
export function CloudsReadout(state: CloudState): HTMLElement {
  const {t, w1, rest, best, other} = state;
  const crossing = (columnOf: ArrayLike<number>) => `pairs of arrows that cross: ${crossings(state, columnOf)}`;
  const readings: Reading[] = [
    {name: "W₁, mean length of the best arrows", value: formatNumber(w1), reference: crossing(best)}
  ];
  if (other) readings.push({name: `mean length, ${other.label}`, value: formatNumber(other.cost), reference: crossing(other.columnOf)}); // prettier-ignore
  readings.push({
    name: `W₁ still to go, at t = ${formatNumber(t)}`,
    value: formatNumber(Math.abs(rest) < 1e-12 ? 0 : rest),
    reference: `(1 − t) · W₁ = ${formatNumber((1 - t) * w1)}`
  });
  return Readout(readings);
}
