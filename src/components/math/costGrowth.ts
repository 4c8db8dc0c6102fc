import type {CostRow} from "./costOfNorms.js";
import {powerLaw, type PowerLaw} from "./powerLaw.js";

/** How both costs grow with n. */
export interface CostGrowth {
  readonly svd: PowerLaw;
  readonly iteration: PowerLaw;
  /** The least and the greatest n that were fitted. */
  readonly from: number;
  readonly to: number;
}

/** Smaller matrices are left out: calls and allocations are most of their cost, not arithmetic. */
export const fittedFrom = 64;

/** Fewer points than this would fit any line. */
export const fittedRows = 3;

/** The power laws through the rows from n = `fittedFrom` on; nothing, as long as these are fewer than `fittedRows`. */
export function costGrowth(rows: readonly CostRow[]): CostGrowth | undefined {
  const large = rows.filter(({n}) => n >= fittedFrom);
  if (large.length < fittedRows) return undefined;
  const sizes = large.map(({n}) => n);
  const fit = (seconds: (row: CostRow) => number) => powerLaw(sizes, large.map(seconds));
  return {
    svd: fit(({svdSeconds}) => svdSeconds),
    iteration: fit(({iterationSeconds}) => iterationSeconds),
    from: Math.min(...sizes),
    to: Math.max(...sizes)
  };
}
