import type {Matrix} from "./matrix.js";

/** W/σ̂, computed once and kept in 32 bits, as inference needs it: no σ, u and v any more. */
export function bake(W: Matrix, sigma: number): Matrix {
  return {...W, values: W.values.map((w) => Math.fround(w / sigma))};
}
