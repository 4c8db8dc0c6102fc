import type {Noise} from "../../math/latent/noise.js";
import type {LatentHandle, LatentRun} from "../../train/latent/latentHandle.js";

/** What a tool of the latent panel may do. */
export interface ToolContext {
  /** Asks for pictures at a place of the page. */
  readonly draw: LatentHandle["draw"];
  /** Makes this noise the one that is looked at, called `words`. */
  readonly show: (z: Noise, words: string) => void;
}

/** Noise that the reader has picked. */
export interface Picked {
  readonly A: Noise;
  readonly B: Noise;
}

/** A tool of the latent panel. */
export interface LatentTool {
  readonly element: HTMLElement;
  /** Asks for all that it shows: it has come into view, or what it shows of has changed. */
  refresh(): void;
  /** Shows what has arrived. */
  update(run: LatentRun): void;
}

/** Noise vectors end to end, as a worker takes them. */
export function joined(all: readonly Noise[]): Float32Array<ArrayBuffer> {
  const z = new Float32Array(all.reduce((sum, one) => sum + one.length, 0));
  let end = 0;
  for (const one of all) {
    z.set(one, end);
    end += one.length;
  }
  return z;
}
