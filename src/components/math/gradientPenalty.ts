type Vector = readonly number[];

/**
 * Gradient penalty λ · mean over samples of (‖∇f(x̂)‖ − 1)²; `gradients` holds one gradient for each sample.
 * Gulrajani et al. 2017, eq. 3, with λ = 10.
 */
export function gradientPenalty(gradients: readonly Vector[], {lambda = 10} = {}) {
  const norms = gradients.map((gradient) => Math.hypot(...gradient)); // one a sample
  const misses = norms.map((norm) => (norm - 1) ** 2);
  return (lambda * misses.reduce((a, b) => a + b, 0)) / gradients.length;
}

/** A frequent mistake, shown for comparison: a single norm taken over the whole batch. */
export function batchWidePenalty(gradients: readonly Vector[], {lambda = 10} = {}): number {
  return lambda * (Math.hypot(...gradients.flat()) - 1) ** 2;
}

/** One-sided: λ · mean of max(0, ‖∇f(x̂)‖ − 1)², which leaves gentle slopes in peace. Gulrajani et al. 2017, §4; Petzka et al. 2018. */
export function oneSidedPenalty(gradients: readonly Vector[], {lambda = 10} = {}): number {
  const excess = gradients.map((gradient) => Math.max(0, Math.hypot(...gradient) - 1));
  return (lambda * excess.reduce((sum, miss) => sum + miss ** 2, 0)) / gradients.length;
}

export const penalties = {
  "two-sided": gradientPenalty,
  "one-sided": oneSidedPenalty,
  "batch-wide": batchWidePenalty
} as const;

export type PenaltyRule = keyof typeof penalties;

/**
 * For each sample the norm that a rule pulls towards: the nearest batch of norms without a penalty, which is λ times the squared
 * distance to it, divided by n where the rule is a mean. Two-sided: 1; one-sided:
 * 1 if it is above, else where it is; batch-wide: norm/B, with B the one norm of the whole batch (norms that are all 0 stay).
 */
export function contentNorms(norms: Vector, rule: PenaltyRule): number[] {
  if (rule === "two-sided") return norms.map(() => 1);
  if (rule === "one-sided") return norms.map((norm) => Math.min(norm, 1));
  const B = Math.hypot(...norms);
  return norms.map((norm) => (B > 0 ? norm / B : 0));
}
