/**
 * Moves labels apart until neighbours are `distance` from each other, in their order and between `low` and `high` where there
 * is room: downwards, and those pushed below `high` up again.
 */
export function spreadLabels<T extends {readonly y: number}>(
  labels: readonly T[],
  {distance, low = -Infinity, high = Infinity}: {distance: number; low?: number; high?: number}
): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({...label, y: Math.max(low, label.y)}));
  for (let i = 1; i < sorted.length; ++i) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + distance);
  for (let i = sorted.length - 1, limit = high; i >= 0; --i, limit -= distance)
    sorted[i].y = Math.min(sorted[i].y, limit);
  return sorted;
}
