import {colors} from "./colors.js";
import {HistoryPlot} from "./HistoryPlot.js";

/** Numbers in a row of the history: step, lossD, lossG, meanReal, meanFake, σ̂ of three layers. */
const width = 8;

/** Losses, judgements and σ̂ over the steps of a run, each plot `plotWidth` pixels wide. `rows` holds eight numbers a step. */
export function TrainingPlots(rows: ArrayLike<number>, {plotWidth = 640} = {}): HTMLElement {
  const column = (i: number) => Float64Array.from({length: rows.length / width}, (_, row) => rows[row * width + i]);
  const steps = column(0);
  const root = document.createElement("div");
  root.className = "plots";
  root.append(
    HistoryPlot(
      steps,
      [
        {name: "discriminator", color: colors.critic, values: column(1)},
        {name: "generator", color: colors.generated, dash: "6 2", values: column(2)}
      ],
      {width: plotWidth, yLabel: "loss (nats)", levels: [{name: "ln 2", value: Math.LN2}], atLeast: [0, 1.4]}
    ),
    HistoryPlot(
      steps,
      [
        {name: "D(real)", color: colors.real, values: column(3)},
        {name: "D(fake)", color: colors.generated, dash: "6 2", values: column(4)}
      ],
      {
        width: plotWidth,
        yLabel: "mean probability of “real”",
        levels: [{name: "can’t tell: ½", value: 0.5}],
        atLeast: [0, 1]
      }
    ),
    HistoryPlot(
      steps,
      [5, 6, 7].map((i, layer) => ({
        name: `layer ${layer + 1}`,
        color: colors.bound,
        dash: ["", "6 2", "2 2"][layer],
        values: column(i)
      })),
      {
        width: plotWidth,
        yLabel: plotWidth < 480 ? "σ̂ of the stored W" : "σ̂ of the stored W (divided by it, each kernel has σ ≈ 1)",
        levels: [{name: "1", value: 1}]
      }
    )
  );
  return root;
}
