import type {PlainState} from "../../model/plainState.js";
import type {Place} from "../pictures/batches.js";

/**
 * All that a run needs in order to go on exactly where it was, on the same backend, with the same images. Noise needs no memory:
 * it follows from the seed and the number of the step.
 */
export interface Checkpoint {
  seed: number;
  state: PlainState;
  place: Place;
}
