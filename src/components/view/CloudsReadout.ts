import {crossings} from "../math/clouds.js";
import {say} from "../words/say.js";
import type {CloudState} from "./clouds/cloudState.js";
import {formatNumber} from "./numbers.js";
import {Readout, type Reading} from "./Readout.js";

/** Mean lengths of the arrows: of the best, of those beside it, and what is left of the way at t. */
export function CloudsReadout(state: CloudState): HTMLElement {
  const {t, w1, rest, best, other} = state;
  const crossing = (columnOf: ArrayLike<number>) =>
    say("pairs of arrows that cross: {count}", {count: crossings(state, columnOf)});
  const readings: Reading[] = [
    {name: say("W₁, mean length of the best arrows"), value: formatNumber(w1), reference: crossing(best)}
  ];
  if (other) {
    const name = say("mean length, {rule}", {rule: other.label});
    readings.push({name, value: formatNumber(other.cost), reference: crossing(other.columnOf)});
  }
  readings.push({
    name: say("W₁ still to go, at t = {t}", {t: formatNumber(t)}),
    value: formatNumber(Math.abs(rest) < 1e-12 ? 0 : rest),
    reference: `(1 − t) · W₁ = ${formatNumber((1 - t) * w1)}`
  });
  return Readout(readings);
}
