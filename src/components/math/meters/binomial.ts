/** The probabilities of 0 … n successes in n trials, C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ, by logarithms, so that nothing underflows early. */
export function binomial(n: number, p: number): Float64Array {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`invalid n: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p: ${p}`);
  if (p === 0 || p === 1) return Float64Array.from({length: n + 1}, (_, k) => (k === n * p ? 1 : 0));
  let log = n * Math.log1p(-p);
  return Float64Array.from({length: n + 1}, (_, k) => {
    if (k > 0) log += Math.log((n - k + 1) / k) + Math.log(p) - Math.log1p(-p);
    return Math.exp(log);
  });
}

/** The smallest k that at most k successes have at least the probability `share`. */
export function binomialQuantile(probabilities: Float64Array, share: number): number {
  let sum = 0;
  const k = probabilities.findIndex((probability) => (sum += probability) >= share);
  return k < 0 ? probabilities.length - 1 : k;
}
