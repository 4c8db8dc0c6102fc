import type {ConvolutionRun} from "../train/convolution/convolutionHandle.js";
import {say} from "../words/say.js";
import {ConvolutionPlot, layOut} from "./ConvolutionPlot.js";
import {element} from "./element.js";

/** A measurement of a convolution: its progress, then its drawing, or what went wrong. */
export function ConvolutionView(run: ConvolutionRun, {width = 640} = {}): HTMLElement {
  const root = element("div", "convolution");
  root.style.minHeight = `${layOut(width).height}px`; // so that the text below stays where it is
  root.setAttribute("aria-busy", String(run.phase === "measuring"));
  if (run.phase === "failed") {
    const fault = element("p", "training__fault");
    fault.setAttribute("role", "status");
    fault.textContent = say("The measurement ended: {fault}. Choose a kernel to start anew.", {fault: run.fault!});
    root.append(fault);
  } else if (run.norms) {
    root.append(ConvolutionPlot(run.job, run.norms, {width}));
  } else {
    const words = element("p", "training__note");
    words.textContent = say("One small SVD for each frequency …");
    const progress = element("progress", "convolution__progress");
    progress.setAttribute("aria-label", say("progress of the measurement"));
    progress.value = run.share;
    root.append(words, progress);
  }
  return root;
}
