import type {PastReading} from "../meters/measurement.js";
import type {Settings} from "../run/messages.js";

/** A run that our own trainer made, shown before the reader presses anything. Its pictures are in a PNG beside it, its networks in a file of tensors. */
export interface Recording {
  settings: Pick<Settings, "seed" | "data" | "recipe"> & {preset: string};
  /** What its recipe is called, "certified"; empty where it has no name. */
  recipe: string;
  /** In words: "2 cores of AMD EPYC, Node 20". */
  machine: string;
  /** Steps at which the sheets were taken, in order. */
  frames: number[];
  /** Rows of the history, the step and then what `reportColumns` says, thinned; those of the frames are among them. */
  rows: number[][];
  /** Singular values of the discriminator's three kernels at each frame, descending: [frame][layer][i]. */
  spectra: number[][][];
  /** What the meters read on 500 samples at each frame, and on as many real digits. */
  meters: RecordedMeters[];
  real: RecordedMeters;
  /** Whether the last sheet of the PNG holds 25 of the digits that the run learnt from. MNIST's are never kept. */
  hasReals: boolean;
}

export interface RecordedMeters {
  /** Classes with more than one per cent of the samples. */
  classes: number;
  /** Mean standard deviation of a pixel, −1 … 1. */
  spread: number;
  /** Mean probability of the class that the classifier names. */
  confidence: number;
  /** Squared Fréchet distance to real digits in the classifier's features. */
  frechet: number;
}

/** The row with the lowest loss of D: where it was furthest ahead. */
export function furthestAhead({rows}: Pick<Recording, "rows">): {step: number; lossD: number; lossG: number} {
  const [step, lossD, lossG] = rows.reduce((lowest, row) => (row[1] < lowest[1] ? row : lowest));
  return {step, lossD, lossG};
}

/** Mean losses over the hundred steps that end with `step`. Throws `no row up to step 0` where there are none. */
export function lossesBefore(
  {rows}: {readonly rows: readonly (readonly number[])[]},
  step: number
): {lossD: number; lossG: number} {
  const near = rows.filter(([at]) => at > step - 100 && at <= step);
  if (near.length === 0) throw new RangeError(`no row up to step ${step}`);
  const mean = (column: number) => near.reduce((sum, row) => sum + row[column], 0) / near.length;
  return {lossD: mean(1), lossG: mean(2)};
}

/** What the meters read at the last frame up to `step`. Throws `no frame up to step 3` where there is none. */
export function metersAt({frames, meters}: Pick<Recording, "frames" | "meters">, step: number): RecordedMeters {
  const at = frames.filter((frame) => frame <= step).length - 1; // they rise
  if (at < 0) throw new RangeError(`no frame up to step ${step}`);
  return meters[at];
}

/** What the recording has kept of its meters, as the history of its run. */
export function readingsOf({frames, meters, real}: Pick<Recording, "frames" | "meters" | "real">): PastReading[] {
  return meters.map(({classes, spread, frechet}, i) => ({
    ...{run: "recording", step: frames[i], isStandIn: false, isRecorded: true}, // the run's name is recordedGenerator's
    covered: {generated: classes, real: real.classes},
    diversity: {generated: spread, real: real.spread},
    frechet: {generated: frechet, real: real.frechet}
  }));
}
