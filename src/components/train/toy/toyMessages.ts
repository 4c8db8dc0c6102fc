import type {LookedAt} from "../../toy/closeLook.js";
import type {ToyOptions} from "../../toy/options.js";
import type {StepStages} from "../../toy/stepStages.js";

export type {LookedAt} from "../../toy/closeLook.js";
export type {Critic, ToyLoss, ToyOptions} from "../../toy/options.js";
export type {CriticStages, GeneratorStages, StepStages} from "../../toy/stepStages.js";

/** Who is trained: both in turn, or one of them while the other stays as it is. */
export type Trained = "both" | "D" | "G";

/** From the page to the worker. */
export type ToyCommand =
  | {type: "open"; options: ToyOptions}
  /** Other options for the networks as they are; those that decide the networks' shapes must be as before. */
  | {type: "change"; options: ToyOptions}
  /** Trains until step `until`. */
  | {type: "train"; trained: Trained; until: number}
  | {type: "pause"}
  | {type: "step"}
  /** One step of both players, told with everything that happened in it. */
  | {type: "stages"};

/** The state of a run, about ten times a second. */
export interface ToySnapshot {
  type: "snapshot";
  step: number;
  running: boolean;
  stepsPerSecond: number;
  /** x and y in turn. */
  samples: Float32Array<ArrayBuffer>;
  covered: number;
  highQuality: number;
  counts: Uint32Array;
  /** Losses of the last step; NaN before the first, and for a player that made no update. */
  losses: {discriminator: number; generator: number};
  /** What was measured since the last snapshot, three numbers each: step, modes covered, high-quality share. */
  rows: number[];
  /** The layers of the drawing; a recording lacks the pulls. */
  looked: LookedAt;
}

/** From the worker to the page. */
export type ToyMessage = ToySnapshot | {type: "stages"; stages: StepStages} | {type: "fault"; sentence: string};

/** A run ends by itself here, unless the reader says where; long enough for each preset to settle. */
export const lastStep = 20_000;

/** Coverage is measured for the curve every so many steps. */
export const measureEvery = 50;
