import {colors} from "./colors.js";
import {element} from "./element.js";
import {HistoryPlot, type Curve} from "./HistoryPlot.js";
import {columnOf} from "./laboratory/columns.js";
import {curveTable, type PlotRow} from "./laboratory/curveTable.js";
import {kernelLooks} from "./laboratory/kernelLooks.js";
import type {Scene} from "./laboratory/scene.js";
import {SpectraNow} from "./laboratory/SpectraNow.js";
import {say} from "../words/say.js";

export interface TrainingPlotsOptions {
  /** Of each plot, in pixels. */
  readonly plotWidth?: number;
  /** A run to compare with: drawn grey, with the dashes of the other, and called A; the other is then B. */
  readonly kept?: Scene;
  /** The loss has no ln 2 to compare with (hinge, Wasserstein). */
  readonly loss?: string;
  /** The losses of A and B in words, where they differ. */
  readonly unlike?: {readonly a: string; readonly b: string};
}

type Shown = Pick<Scene, "history" | "ratios" | "spectra" | "spectraStep" | "step">;

/**
 * The curves of a run over its steps – losses, judgements, σ̂, σ̂/σ, lengths of gradients – and the spectra of its kernels now,
 * each plot `plotWidth` pixels wide.
 */
export function TrainingPlots(
  scene: Shown,
  {plotWidth = 640, kept, loss = "bce", unlike}: TrainingPlotsOptions = {}
): HTMLElement {
  const root = element("div", "plots");
  const columns = curveTable.map((row) => ColumnPlot(forLoss(row, loss, unlike), scene, {plotWidth, kept}));
  const [losses, judgements, sigma, gradients] = columns;
  root.append(losses, judgements, sigma, RatioPlot(scene, {plotWidth, kept}));
  if (!lacksGradients(scene)) root.append(gradients);
  if (!scene.step || scene.spectra.length) root.append(SpectraNow(scene, {width: plotWidth, kept}));
  return root;
}

/** An old recording may know no gradients: then there is nothing to draw, and nothing to wait for. */
const lacksGradients = ({history}: Shown): boolean =>
  history.length > 0 && columnOf(history, "gradD").every((length) => Number.isNaN(length));

/** Only cross-entropy has its equilibrium at ln 2, and only its numbers are nats; a critic gives scores, not probabilities. */
function forLoss(row: PlotRow, loss: string, unlike: TrainingPlotsOptions["unlike"]): PlotRow {
  const {column} = row.curves[0];
  const noLevel = {levels: [], atLeast: undefined};
  if (unlike && column === "lossD") return {...row, title: say("loss (A: {a}; B: {b})", unlike), ...noLevel};
  if (loss !== "bce" && column === "lossD")
    return {...row, title: say(loss === "hinge" ? "loss (hinge)" : "loss (wasserstein)"), ...noLevel};
  if (loss === "wasserstein" && column === "meanReal") return {...row, title: say("mean score"), ...noLevel};
  return row;
}

function ColumnPlot(row: PlotRow, scene: Shown, {plotWidth, kept}: {plotWidth: number; kept?: Scene}): SVGSVGElement {
  const curves = (rows: ArrayLike<number>): Curve[] =>
    row.curves.map(({column, ...look}) => ({...look, values: columnOf(rows, column), steps: columnOf(rows, "step")}));
  return HistoryPlot(columnOf(scene.history, "step"), besides(curves(scene.history), kept && curves(kept.history)), {
    ...{width: plotWidth, yLabel: (plotWidth < 480 && row.short) || row.title, name: row.title},
    ...{levels: row.levels, atLeast: row.atLeast, log: row.log, note: kept && say("grey: A")}
  });
}

/** σ̂/σ where the exact σ was computed. Never above 1: power iteration looks from below. */
function RatioPlot(scene: Shown, {plotWidth, kept}: {plotWidth: number; kept?: Scene}): SVGSVGElement {
  const curves = ({ratios: {steps, shares}}: Shown): Curve[] =>
    kernelLooks.map(({color, dash}, l) => ({
      ...{name: say("layer {layer}", {layer: l + 1}), color, dash, steps},
      values: shares.map((three) => three[l])
    }));
  return HistoryPlot(scene.ratios.steps, besides(curves(scene), kept && curves(kept)), {
    ...{width: plotWidth, yLabel: say("σ̂/σ: estimate over exact value")},
    ...{levels: [{name: say("exact: 1"), value: 1}], atLeast: [0.96, 1], note: kept && say("grey: A")},
    empty: say("known once the first step is made")
  });
}

/** The curves of A, grey, below those of B, which alone have their names at their ends once they have begun. */
function besides(present: readonly Curve[], kept: readonly Curve[] | undefined): readonly Curve[] {
  if (!kept) return present;
  const hasBegun = present.some(({values}) => Array.from(values).some(Number.isFinite));
  const grey = kept.map((curve) => ({
    ...{...curve, name: say("A {name}", {name: curve.name}), color: colors.reference},
    label: hasBegun ? "" : curve.name
  }));
  return [
    ...grey,
    ...present.map((curve) => ({...curve, name: say("B {name}", {name: curve.name}), label: curve.name}))
  ];
}
