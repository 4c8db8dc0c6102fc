import {check, jsDivergence, totalVariation} from "./divergences.js";

/** How far apart the packs of two distributions are. */
export interface PackedDistances {
  /** d_TV(Pᵐ, Qᵐ), from 0 to 1. The best D is right with probability (1 + d_TV)/2. */
  readonly totalVariation: number;
  /** JSD(Pᵐ, Qᵐ) in nats, from 0 to ln 2: what a GAN with packs of m minimises. */
  readonly jsDivergence: number;
}

/**
 * Total variation and JSD of packs of `m` independent draws from `p` and from `q` (probabilities of the same outcomes), exact.
 * All orders of a pack are equally likely under either, so that packs are counted by their types: C(k + m − 1, m) sums
 * instead of kᵐ. Lin et al. 2018 (PacGAN).
 */
export function packedDistances(p: ArrayLike<number>, q: ArrayLike<number>, m: number): PackedDistances {
  const types = packTypes(p, q, m);
  return {totalVariation: totalVariation(types.p, types.q), jsDivergence: jsDivergence(types.p, types.q)};
}

/** Probabilities, under `p` and under `q`, of each type of a pack: how often each outcome is in it, whatever the order. */
export function packTypes(p: ArrayLike<number>, q: ArrayLike<number>, m: number): {p: number[]; q: number[]} {
  check(p, q);
  if (!Number.isInteger(m) || m < 1) throw new RangeError(`invalid m: ${m}`);
  const types = {p: [] as number[], q: [] as number[]};
  /** Outcomes from `outcome` on fill the `left` places that are left; x and y are what the pack so far weighs. */
  const fill = (outcome: number, left: number, x: number, y: number): void => {
    if (outcome === p.length - 1) {
      types.p.push(x * p[outcome] ** left);
      types.q.push(y * q[outcome] ** left);
      return;
    }
    let ways = 1; // C(left, times)
    for (let times = 0; times <= left; ++times) {
      fill(outcome + 1, left - times, x * ways * p[outcome] ** times, y * ways * q[outcome] ** times);
      ways *= (left - times) / (times + 1);
    }
  };
  fill(0, m, 1, 1);
  return types;
}

/**
 * The most that d_TV(Pᵐ, Qᵐ) can be when d_TV(P, Q) = `tau`: 1 − (1 − τ)ᵐ, for the two can be drawn together so that each
 * pair agrees with probability 1 − τ. Reached where Q is P without a part of mass τ: collapse.
 */
export function packedAtMost(tau: number, m: number): number {
  return 1 - (1 - tau) ** m;
}

/**
 * The least that d_TV(Pᵐ, Qᵐ) can be when d_TV(P, Q) = `tau`: that of two coins whose chances differ by τ, those of a over
 * `cells` + 1 places. Lin et al. 2018; to about 1/cells².
 */
export function packedAtLeast(tau: number, m: number, {cells = 200} = {}): number {
  const coins = (alpha: number) => packedDistances([1 - alpha, alpha], [Math.max(0, 1 - alpha - tau), alpha + tau], m);
  const alphas = Array.from({length: cells + 1}, (_, i) => (i / cells) * (1 - tau));
  return Math.min(...alphas.map((alpha) => coins(alpha).totalVariation));
}
