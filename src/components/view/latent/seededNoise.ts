import {noiseVectors, vectorAt, type Noise} from "../../math/latent/noise.js";
import {walk} from "../../math/latent/paths.js";
import {random} from "../../math/random.js";
import {sheetCount, walkFrames, walkPoints} from "./latentKnobs.js";

/** Random streams of a seed: the samples of the sheet, and the places of the walk. */
const streams = {sheet: 0, walk: 1};

/** All noise that a seed decides, as vectors of `n` numbers. */
export interface SeededNoise {
  readonly samples: readonly Noise[];
  /** The samples end to end. */
  readonly sheet: Float32Array<ArrayBuffer>;
  /** The frames of the walk. */
  readonly frames: readonly Noise[];
}

export function seededNoise(seed: number, n: number): SeededNoise {
  const drawn = (count: number, stream: number) => {
    const all = noiseVectors(count, n, random(seed, stream));
    return {all, each: Array.from({length: count}, (_, i) => vectorAt(all, i, n))};
  };
  const {all, each} = drawn(sheetCount, streams.sheet);
  return {samples: each, sheet: all, frames: walk(drawn(walkPoints, streams.walk).each, walkFrames)};
}
