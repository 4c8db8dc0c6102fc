import type {Critic, ToyOptions} from "../../toy/options.js";

/** The critics with a leash, in the order in which they are told of. */
export type Leashed = Exclude<Critic, "plain" | "penalty">;

/**
 * What `npm run record:leashes` writes into src/data/leashes.json: the singular values of the discriminator's middle
 * layer, as it is used, in one short training for each critic and seed. Numbers have four significant digits.
 */
export interface LeashRecording {
  /** The same for all runs; `slope` concerns the spectral critic, `clip` the clipped one. */
  readonly settings: LeashSettings;
  /** The steps of the film's frames, in rising order; the first is 0. */
  readonly steps: readonly number[];
  /** The seed of the film. */
  readonly filmed: number;
  readonly film: readonly LeashFilm[];
  /** How each run ended, by critic and then by seed; the plain critic is there to compare with. */
  readonly ends: readonly LeashEnd[];
}

export type LeashSettings = Pick<
  ToyOptions,
  "modes" | "sd" | "batch" | "learningRate" | "lead" | "width" | "z" | "slope" | "clip"
>;

export interface LeashFilm {
  readonly critic: Leashed;
  /** For each frame the singular values, largest first. */
  readonly spectra: readonly (readonly number[])[];
}

/** The middle layer, and what the generator covers, at the last step. */
export interface LeashEnd {
  readonly critic: Leashed | "plain";
  readonly seed: number;
  /** σ₁ of the layer that is used. */
  readonly sigma: number;
  /** Σσᵢ²/σ₁² */
  readonly stableRank: number;
  /** How many σᵢ are at least σ₁/10. */
  readonly tenth: number;
  readonly covered: number;
  readonly highQuality: number;
}
