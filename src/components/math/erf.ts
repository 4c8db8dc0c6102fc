/**
 * The error function, (2/√π) ∫₀ˣ exp(−t²) dt, to about 1e-15: its Taylor series for small |x|,
 * one minus `erfc` elsewhere. Abramowitz & Stegun 7.1.6.
 */
export function erf(x: number): number {
  if (Math.abs(x) > 2.5) return Math.sign(x) * (1 - erfcTail(Math.abs(x)));
  let term = (2 / Math.sqrt(Math.PI)) * x * Math.exp(-x * x);
  let sum = term;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); ++n) sum += term *= (2 * x * x) / (2 * n + 1);
  return sum;
}

/** The cumulative distribution function of N(0, 1). */
export function normalCdf(x: number): number {
  const t = x / Math.SQRT2;
  if (t < -2.5) return erfcTail(-t) / 2;
  return (1 + erf(t)) / 2;
}

/** 1 − erf(x) for x > 2: a continued fraction, from the inside out. Abramowitz & Stegun 7.1.14. */
function erfcTail(x: number): number {
  let fraction = x;
  for (let k = 60; k > 0; --k) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
