import type {Matrix} from "./matrix.js";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Both eigenvalues of a 2 × 2 matrix, the roots of λ² − (a + d)λ + (ad − bc); a complex pair with +im first. */
export function eigenvalues2({values: [a, b, c, d]}: Matrix): [Complex, Complex] {
  const middle = (a + d) / 2;
  const square = ((a - d) / 2) ** 2 + b * c;
  const root = Math.sqrt(Math.abs(square));
  const [re, im] = square < 0 ? [0, root] : [root, 0];
  return [
    {re: middle + re, im},
    {re: middle - re, im: im && -im}
  ];
}
