import {assignment} from "./assignment.js";

/** Exact W₁ of two sets of equally many points of the plane, x and y in turn, [n · 2] each: the mean way of the cheapest assignment. O(n³). */
export function wasserstein1OfPoints(P: ArrayLike<number>, Q: ArrayLike<number>): number {
  const n = P.length / 2;
  const cost = Array.from({length: n}, (_, i) => {
    const row = new Float64Array(n);
    for (let j = 0; j < n; ++j) row[j] = Math.hypot(P[2 * i] - Q[2 * j], P[2 * i + 1] - Q[2 * j + 1]);
    return row;
  });
  return assignment(cost).cost / n;
}
