import type {Ratios} from "./ratios.js";

/** A run as it is, or was, at one step: all that the sheets, numbers and plots show. */
export interface Scene {
  readonly step: number;
  /** 25 pictures of 28 × 28 bytes from the same noise every time. */
  readonly fakes?: Uint8Array;
  /** 25 of the pictures learned from last. */
  readonly reals?: Uint8Array;
  /** Rows of the history, `rowWidth` numbers each. */
  readonly history: ArrayLike<number>;
  /** The step's own row; of a checkpoint, the mean over the stretch that ends there. */
  readonly last?: ArrayLike<number>;
  /** σ₁ of each kernel of the discriminator at this step. */
  readonly exact: readonly number[];
  /** All their singular values, largest first. */
  readonly spectra: readonly (readonly number[])[];
  /** The step of the spectra, where it is an earlier one. */
  readonly spectraStep?: number;
  readonly ratios: Ratios;
}
