import {normalQuantile} from "./normalQuantile.js";
import {pull, type Bumps} from "./twoModes.js";

/** `count` samples of the bumps without chance: the middles of equal shares of each bump's mass, first bump first. */
export function typicalSamples({places, share, width}: Bumps, count = 12): number[] {
  const ofSecond = places.length === 1 ? 0 : Math.round(count * share);
  return places.flatMap((place, i) => {
    const own = i === 0 ? count - ofSecond : ofSecond;
    return Array.from({length: own}, (_, k) => place + width * normalQuantile((k + 0.5) / own));
  });
}

/** Root mean square over the typical samples of the slope of log D*, D against `seen`: 0 where nothing says where to go. */
export function typicalPull(a: number, played: Bumps, seen: Bumps): number {
  const samples = typicalSamples(played);
  return Math.sqrt(samples.reduce((sum, x) => sum + pull(a, seen, x) ** 2, 0) / samples.length);
}
