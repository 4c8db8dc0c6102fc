import type {ConvolutionRun} from "../train/convolution/convolutionHandle.js";
import {normsOf} from "./ConvolutionPlot.js";
import {formatNumber} from "./numbers.js";
import {Readout} from "./Readout.js";

/** How many times the reshaped norm the true ones are; "measuring" as long as nobody knows. */
export function ConvolutionReadout({job, norms}: ConvolutionRun): HTMLElement {
  const known = norms && normsOf(job, norms);
  const ratio = (pick: "plain" | "wrapped" | "bound") =>
    known ? formatNumber(known[pick] / known.reshaped) : "measuring";
  return Readout([
    {
      name: "reshaped norm",
      value: known ? formatNumber(known.reshaped) : "measuring",
      reference: "1 after spectral normalisation"
    },
    {name: "true / reshaped, no padding", value: ratio("plain"), reference: "power iteration, 100 rounds"},
    {name: "true / reshaped, wrapped", value: ratio("wrapped"), reference: "exact: an SVD for each frequency"},
    {name: "bound ⌈k/s⌉", value: ratio("bound"), reference: "for any weights"}
  ]);
}
