import {normalCdf} from "./erf.js";
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

/** The place of N(0, 1) below which `share` of its mass lies, by halving to 1e-12; 0 < share < 1. */
function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
