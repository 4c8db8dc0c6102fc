import {mean} from "d3-array";
import type {TrackedNorms} from "../math/trackSigma.js";
import {say} from "../words/say.js";
import {Readout} from "./Readout.js";

/** The mean norm of W/σ̂ with u kept and with u drawn anew, the first `skip` steps left out. */
export function TrackingReadout({kept, redrawn}: TrackedNorms, {skip = 20} = {}): HTMLElement {
  const show = (x: Float64Array) => mean(x.subarray(skip))!.toFixed(3);
  const reference = say("mean of steps {first} to {last}; seed 1; exact: 1", {first: skip, last: kept.length - 1});
  return Readout([
    {name: say("norm of W/σ̂, u kept"), value: show(kept), reference},
    {name: say("norm of W/σ̂, u drawn anew"), value: show(redrawn), reference}
  ]);
}
