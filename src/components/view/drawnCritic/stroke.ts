/** A place in the plane of the graph. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The values at `xs` (increasing, even) after a pen went straight from `from` to `to`: what it passed over lies on its line,
 * and the knot nearest to its end at its end's height. `snap` says which values there are.
 */
export function afterStroke(
  values: readonly number[],
  xs: readonly number[],
  {from, to, snap}: {from: Place; to: Place; snap: (y: number) => number}
): number[] {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const last = nearestKnot(xs, to.x);
  return values.map((value, i) => {
    if (i === last) return snap(to.y);
    if (!(xs[i] > left.x && xs[i] < right.x)) return value;
    return snap(left.y + ((xs[i] - left.x) / (right.x - left.x)) * (right.y - left.y));
  });
}

/** The index of the knot nearest to x; the knots are even. */
export function nearestKnot(xs: readonly number[], x: number): number {
  const gaps = xs.length - 1;
  const place = Math.round(((x - xs[0]) / (xs[gaps] - xs[0])) * gaps);
  return Math.min(gaps, Math.max(0, place));
}
