/** Steepest slope |f(x) − f(y)| / |x − y| between any two of the places `xs` (increasing): no Lipschitz constant of f there is smaller. */
export function steepestSlope(f: (x: number) => number, xs: readonly number[]): number {
  let steepest = 0;
  for (let i = 1; i < xs.length; ++i) {
    steepest = Math.max(steepest, Math.abs((f(xs[i]) - f(xs[i - 1])) / (xs[i] - xs[i - 1])));
  }
  return steepest; // neighbours suffice on a line: the slope of a longer chord is a mean of theirs
}

/** A bound on the slope of a chain of layers with 1-Lipschitz activations between: the product of their spectral norms. SN eq. 7. */
export function chainBound(sigmas: readonly number[]): number {
  return sigmas.reduce((bound, sigma) => bound * sigma, 1);
}

/** About the spectral norm of a large n × m matrix whose entries are +c or −c at random: c (√n + √m). Yin, Bai & Krishnaiah 1988. */
export function randomSignNorm(n: number, m: number, c: number): number {
  return c * (Math.sqrt(n) + Math.sqrt(m));
}
