/**
 * Gradient penalty λ · mean over samples of (‖∇f(x̂)‖ − 1)²; `gradients` holds one gradient for each sample.
 * Gulrajani et al. 2017, eq. 3, with λ = 10.
 */
export function gradientPenalty(gradients: readonly (readonly number[])[], {lambda = 10} = {}): number {
  const misses = gradients.map((gradient) => (Math.hypot(...gradient) - 1) ** 2); // one norm a sample
  return (lambda * misses.reduce((a, b) => a + b, 0)) / gradients.length;
}

/** A frequent mistake, shown for comparison: a single norm taken over the whole batch. */
export function batchWidePenalty(gradients: readonly (readonly number[])[], {lambda = 10} = {}): number {
  return lambda * (Math.hypot(...gradients.flat()) - 1) ** 2;
}
