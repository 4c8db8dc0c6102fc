import type {Density} from "../math/densities.js";

/** Places to sample a drawing at: `count` even ones, and one on either side of each jump, so that edges come out upright. */
export function samplePoints(densities: readonly Density[], [low, high]: readonly [number, number], count = 281) {
  const even = Array.from({length: count}, (_, i) => low + ((high - low) * i) / (count - 1));
  const jumps = densities.flatMap(({breaks}) => breaks.flatMap((cut) => [cut - 1e-7, cut + 1e-7]));
  return [...even, ...jumps.filter((x) => x > low && x < high)].sort((a, b) => a - b);
}
