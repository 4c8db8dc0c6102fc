/**
 * Kullback–Leibler divergence Σ p log(p/q) of two lists of probabilities, in nats: ≥ 0, 0 only where p = q,
 * ∞ where q = 0 < p (0 log 0 counts 0). Not symmetric. Kullback & Leibler 1951.
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  check(p, q);
  return sum(p, (pi, i) => relative(pi, q[i]));
}

/**
 * Jensen–Shannon divergence ½ KL(p‖m) + ½ KL(q‖m), m = (p + q)/2, in nats: symmetric, from 0 to ln 2.
 * Its square root is a metric (Endres & Schindelin 2003), it is not.
 */
export function jsDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  check(p, q);
  return sum(p, (pi, i) => (relative(pi, (pi + q[i]) / 2) + relative(q[i], (pi + q[i]) / 2)) / 2);
}

/** Total variation ½ Σ |p − q|: the largest difference of probability that any event has; from 0 to 1. */
export function totalVariation(p: ArrayLike<number>, q: ArrayLike<number>): number {
  check(p, q);
  return sum(p, (pi, i) => Math.abs(pi - q[i]) / 2);
}

/** Nats to bits: the same divergence with logarithms to base 2. */
export function toBits(nats: number): number {
  return nats / Math.LN2;
}

/** Throws unless `p` and `q` are lists of probabilities over the same outcomes; they may miss a total of 1 by 1e-9. */
export function check(p: ArrayLike<number>, q: ArrayLike<number>): void {
  if (p.length !== q.length) throw new RangeError(`unequal lengths: ${p.length} and ${q.length}`);
  for (const list of [p, q]) {
    const bad = Array.from(list).find((weight) => !(weight >= 0));
    if (bad !== undefined) throw new RangeError(`invalid probability: ${bad}`);
    const total = sum(list, (weight) => weight);
    if (!(Math.abs(total - 1) < 1e-9)) throw new RangeError(`probabilities sum to ${total}, not 1`);
  }
}

/** p log(p/q), by its limits where one of them is 0. */
function relative(p: number, q: number): number {
  return p === 0 ? 0 : q === 0 ? Infinity : p * Math.log(p / q);
}

function sum(p: ArrayLike<number>, term: (pi: number, i: number) => number): number {
  let total = 0;
  for (let i = 0; i < p.length; ++i) total += term(p[i], i);
  return total;
}
