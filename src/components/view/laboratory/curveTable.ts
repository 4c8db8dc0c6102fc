import {colors} from "../colors.js";
import type {Level} from "../HistoryPlot.js";
import type {Column} from "./columns.js";
import {kernelLooks} from "./kernelLooks.js";
import {say} from "../../words/say.js";

interface CurveRow {
  readonly name: string;
  readonly color: string;
  readonly dash?: string;
  readonly column: Column;
}

/** One plot of columns of the history. */
export interface PlotRow {
  /** Title of the upright axis; `short` on a phone. */
  readonly title: string;
  readonly short?: string;
  readonly curves: readonly CurveRow[];
  readonly levels: readonly Level[];
  readonly atLeast?: readonly [number, number];
  readonly log?: boolean;
}

/** The plots of a run, each of columns of its history. */
export const curveTable: readonly PlotRow[] = [
  {
    title: say("loss (nats)"),
    curves: [
      {name: say("discriminator"), color: colors.critic, column: "lossD"},
      {name: say("generator"), color: colors.generated, dash: "6 2", column: "lossG"}
    ],
    levels: [{name: "ln 2", value: Math.LN2}],
    atLeast: [0, 1.4]
  },
  {
    title: say("mean probability of “real”"),
    curves: [
      {name: say("D(real)"), color: colors.real, column: "meanReal"},
      {name: say("D(fake)"), color: colors.generated, dash: "6 2", column: "meanFake"}
    ],
    levels: [{name: say("can’t tell: ½"), value: 0.5}],
    atLeast: [0, 1]
  },
  {
    title: say("σ̂ of the stored W (divided by it, each kernel has σ ≈ 1)"),
    short: say("σ̂ of the stored W"),
    curves: (["sigma1", "sigma2", "sigma3"] as const).map((column, layer) => ({
      ...{
        name: say("layer {layer}", {layer: layer + 1}),
        color: kernelLooks[layer].color,
        dash: kernelLooks[layer].dash,
        column
      }
    })),
    levels: [{name: "1", value: 1}]
  },
  {
    title: say("length of the whole gradient, before Adam (log axis)"),
    short: say("length of the gradient (log axis)"),
    curves: [
      {name: say("discriminator"), color: colors.critic, column: "gradD"},
      {name: say("generator"), color: colors.generated, dash: "6 2", column: "gradG"}
    ],
    levels: [],
    log: true
  }
];
