import {mean} from "d3-array";
import type {TrackedNorms} from "../math/trackSigma.js";
import {Readout} from "./Readout.js";

/** The mean norm of W/σ̂ with u kept and with u drawn anew, the first `skip` steps left out. */
export function TrackingReadout({kept, redrawn}: TrackedNorms, {skip = 20} = {}): HTMLElement {
  const show = (x: Float64Array) => mean(x.subarray(skip))!.toFixed(3);
  const reference = `mean of steps ${skip} to ${kept.length - 1}; seed 1; exact: 1`;
  return Readout([
    {name: "norm of W/σ̂, u kept", value: show(kept), reference},
    {name: "norm of W/σ̂, u drawn anew", value: show(redrawn), reference}
  ]);
}
