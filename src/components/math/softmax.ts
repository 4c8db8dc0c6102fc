/** exp(xᵢ)/Σ exp(xⱼ), the largest taken off first so that nothing overflows. */
export function softmax(x: ArrayLike<number>): Float64Array {
  let most = -Infinity;
  for (let i = 0; i < x.length; ++i) most = Math.max(most, x[i]);
  const powers = Float64Array.from(x, (value) => Math.exp(value - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((value) => value / sum);
}
