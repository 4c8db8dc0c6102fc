import type {CriticOptions} from "../../toy/criticOptions.js";
import type {CriticView} from "../../toy/criticSlopes.js";

export type {CriticLeash, CriticOptions} from "../../toy/criticOptions.js";
export type {CriticView, Steepest} from "../../toy/criticSlopes.js";

/** From the page to the worker. `open` begins anew and makes `steps` steps before it tells anything. */
export type CriticCommand =
  {type: "open"; options: CriticOptions; steps: number} | {type: "train"} | {type: "pause"} | {type: "step"};

/** The state of a run, about ten times a second. */
export interface CriticSnapshot extends CriticView {
  type: "snapshot";
  step: number;
  running: boolean;
  stepsPerSecond: number;
  /** What was measured since the last snapshot, three numbers each: step, steepest slope found, bound. */
  rows: number[];
}

/** From the worker to the page. */
export type CriticMessage = CriticSnapshot | {type: "fault"; sentence: string};

/** A run ends by itself here. */
export const lastCriticStep = 5000;

/** Slopes are measured for the curve every so many steps. */
export const measureSlopesEvery = 20;
