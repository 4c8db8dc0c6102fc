/** Rounds of power iteration until the error of σ has shrunk by `factor`, at its final rate of r⁴ a round. */
export function roundsForFactor(ratio: number, factor: number): number {
  return Math.ceil(Math.log(factor) / (4 * Math.log(ratio)));
}
