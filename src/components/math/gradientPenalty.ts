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
