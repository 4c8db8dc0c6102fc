import type {Settings} from "./messages.js";

/** A short run that our own trainer made, shown before the reader presses anything. Its pictures are in a PNG beside it. */
export interface Recording {
  settings: Pick<Settings, "seed" | "data"> & {preset: string; backend: string};
  /** In words: "one core of an AMD EPYC, Node 20". */
  machine: string;
  /** Steps at which the sheets were taken, in order; the last sheet of the PNG holds the real digits. */
  frames: number[];
  /** Rows of the history, the step and then what `reportColumns` says, thinned. */
  rows: number[][];
  /** Exact σ₁ of the three kernels at each frame. */
  exact: number[][];
}

/** The row with the lowest loss of D: where it was furthest ahead. */
export function furthestAhead({rows}: Recording): {step: number; lossD: number; lossG: number} {
  const [step, lossD, lossG] = rows.reduce((lowest, row) => (row[1] < lowest[1] ? row : lowest));
  return {step, lossD, lossG};
}
