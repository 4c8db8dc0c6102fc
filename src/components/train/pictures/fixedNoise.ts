import {random} from "../../math/random.js";
import {streams} from "../../model/streams.js";
import {sheetCount} from "./supply.js";

/** The noise that a run's sheets are drawn from, the same at every time, [25, z]. */
export function fixedNoise(seed: number, z: number): Float32Array<ArrayBuffer> {
  return Float32Array.from(random(seed, streams.fixedNoise).normals(sheetCount * z));
}
