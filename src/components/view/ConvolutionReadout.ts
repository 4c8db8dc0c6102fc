import type {ConvolutionRun} from "../train/convolution/convolutionHandle.js";
import {say} from "../words/say.js";
import {normsOf} from "./ConvolutionPlot.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** How many times the reshaped norm the true ones are; "measuring" as long as nobody knows. */
export function ConvolutionReadout({job, norms}: ConvolutionRun): HTMLElement {
  const known = norms && normsOf(job, norms);
  const ratio = (pick: "plain" | "wrapped" | "bound") =>
    known ? formatNumber(known[pick] / known.reshaped) : say("measuring");
  return Readout([
    {
      name: say("reshaped norm"),
      value: known ? formatNumber(known.reshaped) : say("measuring"),
      reference: say("1 after spectral normalisation")
    },
    {
      name: say("true / reshaped, no padding"),
      value: ratio("plain"),
      reference: say("power iteration, 100 rounds")
    },
    {
      name: say("true / reshaped, wrapped"),
      value: ratio("wrapped"),
      reference: say("exact: an SVD for each frequency")
    },
    {name: say("bound ⌈k/s⌉"), value: ratio("bound"), reference: say("for any weights")}
  ]);
}
