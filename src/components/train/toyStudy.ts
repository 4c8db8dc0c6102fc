import type {ToyOptions} from "../toy/options.js";

/** How one run of the toy GAN ended. */
export interface ToyResult extends Pick<ToyOptions, "seed" | "critic" | "lead" | "learningRate" | "slope"> {
  /** Modes covered by 2,500 samples at the last step. */
  readonly covered: number;
  /** Share of high-quality samples at the last step. */
  readonly highQuality: number;
  /** The fewest modes covered at any measurement after the first `settled` steps. */
  readonly fewest: number;
}

/** The same few settings with several seeds each. */
export interface ToyStudy {
  readonly steps: number;
  readonly settled: number;
  readonly results: readonly ToyResult[];
}
