import {colors} from "../colors.js";
import type {Level} from "../HistoryPlot.js";
import type {Column} from "./columns.js";

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

/** What tells three layers apart where they share a colour. */
export const layerDashes = ["", "6 2", "2 2"];

/** The plots of a run, each of columns of its history. */
export const curveTable: readonly PlotRow[] = [
  {
    title: "loss (nats)",
    curves: [
      {name: "discriminator", color: colors.critic, column: "lossD"},
      {name: "generator", color: colors.generated, dash: "6 2", column: "lossG"}
    ],
    levels: [{name: "ln 2", value: Math.LN2}],
    atLeast: [0, 1.4]
  },
  {
    title: "mean probability of “real”",
    curves: [
      {name: "D(real)", color: colors.real, column: "meanReal"},
      {name: "D(fake)", color: colors.generated, dash: "6 2", column: "meanFake"}
    ],
    levels: [{name: "can’t tell: ½", value: 0.5}],
    atLeast: [0, 1]
  },
  {
    title: "σ̂ of the stored W (divided by it, each kernel has σ ≈ 1)",
    short: "σ̂ of the stored W",
    curves: (["sigma1", "sigma2", "sigma3"] as const).map((column, layer) => ({
      ...{name: `layer ${layer + 1}`, color: colors.bound, dash: layerDashes[layer], column}
    })),
    levels: [{name: "1", value: 1}]
  },
  {
    title: "length of the whole gradient, before Adam (log axis)",
    short: "length of the gradient (log axis)",
    curves: [
      {name: "discriminator", color: colors.critic, column: "gradD"},
      {name: "generator", color: colors.generated, dash: "6 2", column: "gradG"}
    ],
    levels: [],
    log: true
  }
];
