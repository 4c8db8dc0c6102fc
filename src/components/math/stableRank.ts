import {dot} from "./matrix.js";

/**
 * How many directions a matrix uses, as a smooth count: Σσᵢ²/σ₁², from its singular values, largest first. It is 1 for
 * rank one, n for n equal values, never above the rank, and 0 for a matrix of zeros. Rudelson and Vershynin 2007.
 */
export function stableRank(sigma: ArrayLike<number>): number {
  return sigma.length && sigma[0] > 0 ? dot(sigma, sigma) / sigma[0] ** 2 : 0;
}

/** How many singular values, largest first, are at least `share` of the largest; 0 for a matrix of zeros. */
export function countAbove(sigma: ArrayLike<number>, share = 0.1): number {
  return sigma.length && sigma[0] > 0 ? Array.from(sigma).filter((s) => s >= share * sigma[0]).length : 0;
}
