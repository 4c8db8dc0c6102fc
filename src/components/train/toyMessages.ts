import type {ToyOptions} from "../toy/options.js";

export type {Critic, ToyOptions} from "../toy/options.js";

/** From the page to the worker. */
export type ToyCommand = {type: "open"; options: ToyOptions} | {type: "train"} | {type: "pause"} | {type: "step"};

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
  /** Losses of the last step, in nats; NaN before the first. */
  losses: {discriminator: number; generator: number};
  /** What was measured since the last snapshot, three numbers each: step, modes covered, high-quality share. */
  rows: number[];
}

/** From the worker to the page. */
export type ToyMessage = ToySnapshot | {type: "fault"; sentence: string};

/** A run ends by itself here; long enough for each preset to settle. */
export const lastStep = 20_000;

/** Coverage is measured for the curve every so many steps. */
export const measureEvery = 50;
