import {useFastArithmetic} from "./arithmetic.js";
import {useFastConvolutions} from "./convolutions.js";
import {useFastReductions} from "./reductions.js";

/**
 * Puts kernels of our own in the place of the slowest of TensorFlow.js's processor backend: a step of `small` takes about
 * half of the time. Delete the room when that backend has matrix-product convolutions of its own.
 */
export function useFastKernels(): void {
  useFastConvolutions();
  useFastArithmetic();
  useFastReductions();
}
