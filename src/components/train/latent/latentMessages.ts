import type {Directions} from "../../math/latent/directions.js";
import type {BakedGenerator} from "../../model/bakedGenerator.js";
import type {Config} from "../../model/config.js";
import type {Numbers} from "../../model/plainState.js";

/** A trained generator, as weights, and where it comes from. */
export interface LatentSource {
  /** "the recording, step 3,000". */
  readonly name: string;
  readonly config: Pick<Config, "z" | "generatorWidth" | "bnEps">;
  /** W1 … variance3, as in a plain state, without prefix. */
  readonly weights: Readonly<Record<string, Numbers>>;
  /** Which digits it has learnt from. */
  readonly data: "built-in" | "mnist" | "own";
}

/** Places on the page that show pictures. Of each, only the newest request counts. */
export const slots = ["picture", "sheet", "straight", "spherical", "directions"] as const;
export type Slot = (typeof slots)[number];

/** Steps of a search, and random samples to compare with; the usual ones if left out. */
export interface Effort {
  readonly steps: number;
  readonly samples: number;
}

export type LatentCommand =
  | {type: "generator"; baked: BakedGenerator}
  /** Pictures of noise [n, z]. */
  | {type: "pictures"; slot: Slot; id: number; z: Float32Array}
  /** The noise of a picture: bytes [784], 0 paper, 255 ink. */
  | {type: "invert"; id: number; target: Uint8Array; effort?: Effort}
  | {type: "stop"};

/** How far a search is. */
export interface Progress {
  readonly steps: number;
  /** Mean squared error of a pixel (−1 … 1) of each search, step by step: [step][search]. */
  readonly errors: readonly (readonly number[])[];
  /** The picture of the best search at each step, [784] bytes; its noise; and the error. */
  readonly pictures: readonly Uint8Array[];
  readonly noises: readonly Float32Array[];
}

/** What the error of a search is to be compared with. */
export interface InversionReferences {
  /** The error of the nearest of `samples` random samples, and that sample, [784] bytes. */
  readonly nearest: number;
  readonly nearestPicture: Uint8Array;
  readonly samples: number;
  /** The error that the same search reaches for a picture that this generator has made. */
  readonly generated: number;
}

export type LatentMessage =
  | {type: "ready"; directions: Directions}
  | {type: "pictures"; slot: Slot; id: number; z: Float32Array; pixels: Uint8Array; milliseconds: number}
  /** What is new since the last message of this search. */
  | {type: "progress"; id: number; progress: Progress}
  /** The search is over; the references are under way. */
  | {type: "found"; id: number}
  | {type: "references"; id: number; references: InversionReferences}
  | {type: "fault"; sentence: string};
