import {leavesCone, placesOf, slopeAt, steepChord, steepest} from "../math/curves.js";
import {curveOf, type ConeState} from "./coneCurves.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** Whether the curve stays in this cone, the smallest K for which it stays in all of them, and where it is steepest. */
export function ConeReadout(state: ConeState): HTMLElement {
  const curve = curveOf(state);
  const {K} = steepest(curve);
  const leaves = placesOf(curve).some((place) => leavesCone(curve, place, state));
  const slope = slopeAt(curve, state.at);
  const rough = curve.slice(1).filter(({from}) => Number.isNaN(slopeAt(curve, from)));
  const wide = steepest(curveOf(state, 30)).K;
  const isInAll = K <= state.K + 1e-9;
  const others = leaves ? "" : isInAll ? "and in all others of this slope" : "but leaves others of this slope";
  return Readout([
    {name: "the curve, in this cone", value: leaves ? "✗ leaves it" : "✓ stays inside", reference: others},
    {
      name: "smallest K on [−3, 3]",
      value: K === Infinity ? "∞: no K works" : printed(K),
      reference: `on [−30, 30]: ${printed(wide)}`
    },
    {name: "steepest chord", ...chordReading(state)},
    {
      name: "differentiable",
      value: rough.length ? `not at x = ${rough.map(({from}) => printed(from)).join(", ")}` : "everywhere",
      reference: `slope at the dot: ${Number.isNaN(slope) ? "none" : printed(slope)}`
    }
  ]);
}

/** Between which points; where none is steepest, three that get shorter, with their slopes. */
function chordReading(state: ConeState): {value: string; reference: string} {
  const curve = curveOf(state);
  const {K, from, to, side} = steepest(curve);
  if (from < to) return {value: `x = ${printed(from)} to ${printed(to)}`, reference: `slope ${printed(K)}`};
  const chords = [0.1, 0.01, 0.001].map((h) => `${printed(h)}: ${printed(steepChord(curve, h).slope)}`);
  const where = `just ${side < 0 ? "left" : "right"} of x = ${printed(from)}`;
  return {value: where, reference: `of length ${chords.join("; ")}`};
}

const printed = (x: number) => formatNumber(Number(x.toPrecision(4)));
