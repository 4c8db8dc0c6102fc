/** Of how many real pairs one is nearer than the distance that counts as a duplicate. */
export const onePairIn = 1000;

/** ‖xᵢ − xⱼ‖ for all pairs i < j of `points` [n, size]. */
export function pairDistances(points: ArrayLike<number>, size: number): Float64Array {
  const n = points.length / size;
  const distances = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; ++i)
    for (let j = i + 1; j < n; ++j) {
      let square = 0;
      for (let k = 0; k < size; ++k) {
        const difference = points[i * size + k] - points[j * size + k];
        square += difference * difference;
      }
      distances[at++] = Math.sqrt(square);
    }
  return distances;
}

/** The distance below which one real pair in a thousand lies. */
export function duplicateBelow(realDistances: Float64Array): number {
  const sorted = realDistances.slice().sort();
  return sorted[Math.floor(sorted.length / onePairIn)];
}

/** The share of pairs nearer than `limit`: about .001 for real digits, 1 for a generator that makes one image. */
export function duplicateShare(distances: Float64Array, limit: number): number {
  return distances.filter((distance) => distance < limit).length / distances.length;
}
