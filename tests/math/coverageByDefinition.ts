import {metric, type Coverage, type Point} from "../../src/components/math/coverage.js";

/** Coverage of `modes` by `samples` (x and y in turn), word for word: the oracle of `coverageOf`. Srivastava et al. 2017, section 4.1. */
export function coverage(samples: ArrayLike<number>, modes: readonly Point[], sd: number): Coverage {
  const counts = new Uint32Array(modes.length);
  for (let i = 0; i + 1 < samples.length; i += 2) {
    const distances = modes.map(([x, y]) => Math.hypot(samples[i] - x, samples[i + 1] - y));
    const least = Math.min(...distances);
    if (least <= metric.reach * sd) ++counts[distances.indexOf(least)];
  }
  const good = counts.reduce((sum, count) => sum + count, 0);
  return {covered: counts.filter((count) => count > 0).length, highQuality: good / (samples.length / 2), counts};
}
