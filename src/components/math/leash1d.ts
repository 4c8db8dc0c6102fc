/**
 * The largest K-Lipschitz function below f, all given by their values at `xs` (increasing): min over j of f(xⱼ) + K|x − xⱼ|.
 * A sweep to the right and one to the left, O(n): what holds between neighbours holds between all. Straight between the
 * knots. The lower McShane envelope; McShane 1934. Any K ≥ 0.
 */
export function leashed(values: readonly number[], xs: readonly number[], {K = 1} = {}): number[] {
  if (!(K >= 0)) throw new RangeError(`invalid slope: ${K}`);
  const g = [...values];
  for (let i = 1; i < g.length; ++i) g[i] = Math.min(g[i], g[i - 1] + K * (xs[i] - xs[i - 1]));
  for (let i = g.length - 2; i >= 0; --i) g[i] = Math.min(g[i], g[i + 1] + K * (xs[i + 1] - xs[i]));
  return g;
}

/** The slope of each piece of the function with these values at `xs`, straight in between: one fewer than there are knots. */
export function slopesOfPieces(values: readonly number[], xs: readonly number[]): number[] {
  return xs.slice(1).map((x, i) => (values[i + 1] - values[i]) / (x - xs[i]));
}
