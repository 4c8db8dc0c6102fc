/** A class is covered when more than this share of the samples shows it. */
export const coveredAbove = 0.01;

/** The share of each class among `labels`, [classes]. Throws `invalid labels: none` where there are none. */
export function classShares(labels: ArrayLike<number>, classes = 10): Float64Array {
  if (labels.length === 0) throw new RangeError("invalid labels: none");
  const shares = new Float64Array(classes);
  for (let i = 0; i < labels.length; ++i) shares[labels[i]] += 1 / labels.length;
  return shares;
}

/** Classes with more than one per cent of the samples. */
export function coveredClasses(shares: Float64Array): number {
  return shares.filter((share) => share > coveredAbove + 1e-12).length;
}

/** Total variation ½ Σ |pᵢ − 1/k| from k classes of equal share: 0 … 1 − 1/k, the share of samples in the wrong class. */
export function distanceFromUniform(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + Math.abs(share - 1 / shares.length), 0) / 2;
}
