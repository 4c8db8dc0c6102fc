import {gaussianMatrix} from "./gaussianMatrix.js";
import {random} from "./random.js";
import {trackSigma} from "./trackSigma.js";

/** How wrong a tracked σ̂ is, at one size of a step. */
export interface DriftRow {
  /** Size of a step, relative to a typical entry. */
  readonly drift: number;
  /** Mean norm of W/σ̂ with u kept, and with u drawn anew; 1 is exact. */
  readonly kept: number;
  readonly redrawn: number;
}

/** The mean norms of W/σ̂ for an 8 × 32 Gaussian matrix at each size of a step, over `seeds` runs of 100 steps, the first 20 left out. */
export function driftCurve(drifts: readonly number[], {seeds = 10} = {}): DriftRow[] {
  return drifts.map((drift) => {
    const runs = Array.from({length: seeds}, (_, i) =>
      trackSigma(gaussianMatrix(8, 32, random(i + 1)), 100, drift, random(i + 1, 1))
    );
    const mean = (norms: (run: (typeof runs)[number]) => Float64Array) => {
      const all = runs.flatMap((run) => Array.from(norms(run).subarray(20)));
      return all.reduce((sum, x) => sum + x, 0) / all.length;
    };
    return {drift, kept: mean(({kept}) => kept), redrawn: mean(({redrawn}) => redrawn)};
  });
}

/** The size of a step at which the kept u is wrong by `excess` on average, between rows on a straight line; ∞ if none is that wrong. */
export function driftThreshold(rows: readonly DriftRow[], excess: number): number {
  const i = rows.findIndex(({kept}) => kept > 1 + excess);
  if (i < 0) return Infinity;
  if (i === 0) return rows[0].drift;
  const [before, after] = [rows[i - 1], rows[i]];
  return before.drift + ((1 + excess - before.kept) / (after.kept - before.kept)) * (after.drift - before.drift);
}
