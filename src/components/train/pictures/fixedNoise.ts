import {random} from "../../math/random.js";
import {streams} from "../../model/streams.js";
import {sheetCount} from "./supply.js";

/** The noise that a run's sheets are drawn from, the same at every time, [25, z]. */
export function fixedNoise(seed: number, z: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(random(seed, streams.fixedNoise).normals(sheetCount * z));
}

/** Pixels −1 … 1 as bytes 0 … 255. */
export const toBytes = (pixels: Float32Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(pixels, (x) => Math.round(127.5 * (x + 1)));
