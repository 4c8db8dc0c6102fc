import type {Random} from "../random.js";

/** Short words for the draws that a hand makes; all of them are bounded, so no sample flies off. */
export interface Dice {
  /** Uniform between `low` and `high`. */
  between(low: number, high: number): number;
  /** A bell about `mean` with standard deviation `spread`, never further off than three of them (sum of three uniforms). */
  near(mean: number, spread: number): number;
  /** True with probability `share`. */
  often(share: number): boolean;
}

/** The dice that roll on the stream `random`. */
export function dice(random: Random): Dice {
  const u = () => random.uniform();
  return {
    between: (low, high) => low + (high - low) * u(),
    near: (mean, spread) => mean + 2 * spread * (u() + u() + u() - 1.5), // U[0, 1) has variance ⅟₁₂: three have ¼
    often: (share) => u() < share
  };
}
