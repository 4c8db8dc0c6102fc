import {eigenvalues2} from "./eigenvalues2.js";
import type {Matrix} from "./matrix.js";

/** A direction that a matrix maps to a multiple of itself. */
export interface Eigenline {
  readonly value: number;
  /** Of length 1. */
  readonly vector: readonly [number, number];
}

/**
 * The directions that a 2 × 2 matrix keeps: two, one, or none where the eigenvalues are complex; also none for a multiple of
 * the identity, which keeps them all. An eigenvector for λ is whichever row of W − λI is longer, turned by 90°.
 */
export function eigenlines2(W: Matrix): Eigenline[] {
  const [a, b, c, d] = W.values;
  const [first, second] = eigenvalues2(W);
  const size = Math.hypot(a, b, c, d);
  if (first.im !== 0 || Math.hypot(b, c, a - d) <= 1e-12 * size) return [];
  const isDouble = first.re - second.re <= 1e-7 * size;
  return (isDouble ? [first] : [first, second]).map(({re: value}) => {
    const rows = [[a - value, b], [c, d - value]]; // prettier-ignore
    const [x, y] = Math.hypot(...rows[0]) >= Math.hypot(...rows[1]) ? rows[0] : rows[1];
    const length = Math.hypot(x, y);
    return {value, vector: [-y / length + 0, x / length + 0]};
  });
}
