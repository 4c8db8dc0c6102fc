import {largest} from "./WholeNumber.js";

/** Puts the next seed into a field for whole numbers; after the largest comes 0. */
export function toNextSeed(field: {value: number}): void {
  field.value = (field.value + 1) % (largest + 1);
}
