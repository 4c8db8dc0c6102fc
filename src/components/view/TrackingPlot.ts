import type {TrackedNorms} from "../math/trackSigma.js";
import {say} from "../words/say.js";
import {colors} from "./colors.js";
import {HistoryPlot} from "./HistoryPlot.js";

/** The norm of W/σ̂ while W moves, with u kept from step to step or drawn anew. */
export function TrackingPlot({kept, redrawn}: TrackedNorms, {width = 640} = {}): SVGSVGElement {
  const steps = Array.from(kept.keys());
  const curves = [
    {name: say("u drawn anew ✗"), color: colors.wrong, dash: "2 2", values: redrawn},
    {name: say("u kept ✓"), color: colors.right, values: kept}
  ];
  const levels = [{name: say("exact"), value: 1}];
  const yLabel = say("norm of W/σ̂");
  return HistoryPlot(steps, curves, {width, height: 220, yLabel, levels, atLeast: [0.9, 1.4]});
}
