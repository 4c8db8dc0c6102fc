import type {Point} from "../../math/coverage.js";
import type {Range} from "../../math/meterReferences.js";
import type {TargetName} from "../../math/targets.js";
import type {Meters} from "../../toy/meters.js";
import type {Method} from "../../toy/methodNames.js";

export {methodNames, type Method} from "../../toy/methodNames.js";

/** What a reader can choose: the same for all four methods. */
export interface RaceSettings {
  readonly target: TargetName;
  /** Of "drawn": at most 200. */
  readonly points?: readonly Point[];
  readonly seed: number;
  readonly learningRate: number;
  /** Units in each hidden layer of both networks. */
  readonly width: number;
  /** The race pauses by itself here. */
  readonly lastStep: number;
}

/** From the page to a worker. `open` begins a run and reads it at step 0; `until` trains to a step and reads it there. */
export type RaceCommand =
  {type: "open"; method: Method; settings: RaceSettings; isReference: boolean} | {type: "until"; step: number};

/** The meters of one method at a step. */
export interface RaceReading extends Meters {
  /** Mean time of a step since the last reading, in milliseconds; NaN before the first step. */
  readonly milliseconds: number;
}

/** What can be drawn of one method at a step. */
export interface RacePicture {
  /** x and y in turn: the first few of those that were counted. */
  readonly samples: Float32Array;
  /** The critic on the lattice of math/racePicture.ts. */
  readonly surface: Float32Array;
}

/** What a perfect generator would read. */
export interface RaceReferences {
  readonly covered: number;
  readonly highQuality: number;
  /** Exact W₁ of two fresh samples of the data, 128 points each: mean, and the range of nine readings of ten. */
  readonly w1: Range;
}

/** From a worker to the page. */
export type RaceMessage =
  | {type: "reading"; reading: RaceReading; picture: RacePicture}
  | {type: "references"; references: RaceReferences}
  | {type: "fault"; sentence: string};

/** Readings are taken every so many steps, and nobody runs further ahead than to the next one. */
export const readEvery = 25;
