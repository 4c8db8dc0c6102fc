import {side, size} from "../pixels.js";
import {permutation, type Random} from "../random.js";

/** Pictures that no one takes for digits, made of n real ones, [n · 784] each, −1 … 1. */
export interface Foils {
  /** Each pixel from U[−1, 1]. */
  readonly noise: Float32Array;
  /** The digits moved by a quarter of the frame both ways; what leaves it comes in on the other side. */
  readonly moved: Float32Array;
  /** All pixels in one new order: as much ink as before, and no strokes. */
  readonly shuffled: Float32Array;
}

export type Foil = keyof Foils;
export const foilNames: readonly Foil[] = ["noise", "moved", "shuffled"];

/** Tests for a discriminator that claims to know digits. */
export function foilsOf(real: ArrayLike<number>, random: Random): Foils {
  const order = permutation(size, random);
  const taken = (from: (p: number) => number) =>
    Float32Array.from(real, (_, i) => real[i - (i % size) + from(i % size)]);
  return {
    noise: Float32Array.from(real, () => 2 * random.uniform() - 1),
    moved: taken((p) => ((Math.floor(p / side) + 7) % side) * side + ((p + 7) % side)),
    shuffled: taken((p) => order[p])
  };
}
