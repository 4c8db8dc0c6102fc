import {flopsOf, type PlanDispatch} from "./stages.js";

export type BlockWidth = "arithmetic" | "equal";

/** A block from `x0` to `x1`, in pixels. */
export interface Block {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Blocks side by side, `width` pixels in all: of equal width, or in proportion to the arithmetic but `least` pixels at least. What
 * the smallest take is taken from the others in proportion.
 */
export function placeBlocks(
  dispatches: readonly PlanDispatch[],
  {width, by, least = 2}: {width: number; by: BlockWidth; least?: number}
): Block[] {
  const count = dispatches.length;
  const total = flopsOf(dispatches);
  const spare = width - least * count;
  let x = 0;
  return dispatches.map(({flops}) => {
    const size = by === "equal" || total === 0 ? width / count : least + (spare * flops) / total;
    return {x0: x, x1: (x += size)};
  });
}
