import type {Numbers} from "../../model/plainState.js";
import type {Checkpoint} from "../kept/checkpoint.js";
import type {Images} from "../pictures/idx.js";

/** A run as the worker drives it, whatever computes it. */
export interface Runner {
  /** Steps begun so far. */
  steps(): number;
  /**
   * Goes on, by `most` steps at most, and gives the rows that have arrived by now: the step, then what `reportColumns` says.
   * Rejects with a sentence where a number is not finite.
   */
  advance(most: number): Promise<number[][]>;
  /** Waits until every step that was begun is done; the rows that were still on their way. */
  settle(): Promise<number[][]>;
  /** 25 images from the same noise every time, by the running statistics: [25 · 784], 0 … 255. Reads back. */
  sample(): Promise<Uint8Array<ArrayBuffer>>;
  /** The 25 images used last. */
  reals(): Uint8Array<ArrayBuffer>;
  /** The exact largest singular value of each of the discriminator's kernels. Reads back. */
  exactSigmas(): Promise<number[]>;
  /** Those kernels themselves, not divided by σ. Reads back. */
  kernels(): Promise<Numbers[]>;
  /** The run as plain numbers. Reads back. */
  checkpoint(): Promise<Checkpoint>;
  /** Goes on with these images, of which the present ones are the first. */
  grow(images: Images): void;
  /** Tensors, or buffers, alive: constant, or memory leaks. */
  held(): number;
  /** Calls that the last step needed of WebGPU, where it is used. */
  calls(): Calls | undefined;
  dispose(): void;
}

/** What one step asks of the graphics card. */
export interface Calls {
  dispatches: number;
  /** Less than one where a submission holds several steps. */
  submits: number;
}
