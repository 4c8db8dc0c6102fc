import {leavesCone, placesOf, slopeAt, steepChord, steepest} from "../math/curves.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
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
  const others = say(isInAll ? "and in all others of this slope" : "but leaves others of this slope");
  return Readout([
    {
      name: say("the curve, in this cone"),
      value: say(leaves ? "✗ leaves it" : "✓ stays inside"),
      reference: leaves ? "" : others
    },
    {
      name: say("smallest K on [−3, 3]"),
      value: K === Infinity ? say("∞: no K works") : printed(K),
      reference: say("on [−30, 30]: {K}", {K: printed(wide)})
    },
    {name: say("steepest chord"), ...chordReading(state)},
    {
      name: say("differentiable"),
      value: rough.length
        ? say("not at x = {places}", {places: enumerated(rough.map(({from}) => printed(from)))})
        : say("everywhere"),
      reference: say("slope at the dot: {slope}", {slope: Number.isNaN(slope) ? say("none") : printed(slope)})
    }
  ]);
}

/** Between which points; where none is steepest, three that get shorter, with their slopes. */
function chordReading(state: ConeState): {value: string; reference: string} {
  const curve = curveOf(state);
  const {K, from, to, side} = steepest(curve);
  if (from < to)
    return {
      value: say("x = {from} to {to}", {from: printed(from), to: printed(to)}),
      reference: say("slope {slope}", {slope: printed(K)})
    };
  const chords = [0.1, 0.01, 0.001].map((h) =>
    say("{name}: {value}", {name: printed(h), value: printed(steepChord(curve, h).slope)})
  );
  return {
    value: say(side < 0 ? "just left of x = {x}" : "just right of x = {x}", {x: printed(from)}),
    reference: say("of length {chords}", {chords: chords.join(say("; "))})
  };
}

const printed = (x: number) => formatNumber(Number(x.toPrecision(4)));
