/** Moves labels apart until neighbours are `distance` from each other, in their order and between `low` and `high` where there is room. */
export function spreadLabels<T extends {readonly y: number}>(
  labels: readonly T[],
  {distance, low, high}: {distance: number; low: number; high: number}
): T[] {
  const sorted = labels.map((label) => ({...label, y: Math.min(high, Math.max(low, label.y))}));
  sorted.sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; ++i) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + distance);
  for (let i = sorted.length - 1, limit = high; i >= 0; --i, limit = sorted[i + 1].y - distance)
    sorted[i].y = Math.min(sorted[i].y, limit);
  return sorted;
}
