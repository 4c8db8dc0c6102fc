import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eigenvalues2} from "../../src/components/math/eigenvalues2.js";
import {matrix} from "../../src/components/math/matrix.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {nilpotent} from "./matrices.js";

describe("eigenvalues2", () => {
  it("finds 0 twice in [[0, 2], [0, 0]], whose spectral norm is 2", () => {
    for (const {re, im} of eigenvalues2(nilpotent)) expect([Math.abs(re), Math.abs(im)]).toEqual([0, 0]);
    expect(spectralNorm(nilpotent)).toBe(2);
  });

  it("finds the diagonal of a triangle and ±i in a quarter turn", () => {
    const triangle = matrix([[3, 7], [0, -1]]); // prettier-ignore
    const turn = matrix([[0, -1], [1, 0]]); // prettier-ignore
    expect(eigenvalues2(triangle)).toEqual([{re: 3, im: 0}, {re: -1, im: 0}]); // prettier-ignore
    expect(eigenvalues2(turn)).toEqual([{re: 0, im: 1}, {re: 0, im: -1}]); // prettier-ignore
  });

  it("adds up to the trace, multiplies to the determinant, and never exceeds the spectral norm", () => {
    const entry = fc.double({min: -9, max: 9, noNaN: true});
    fc.assert(
      fc.property(entry, entry, entry, entry, (a, b, c, d) => {
        const W = matrix([[a, b], [c, d]]); // prettier-ignore
        const [l, m] = eigenvalues2(W);
        expect(l.re + m.re).toBeCloseTo(a + d, 9);
        expect(l.re * m.re - l.im * m.im).toBeCloseTo(a * d - b * c, 9);
        for (const {re, im} of [l, m]) expect(Math.hypot(re, im)).toBeLessThan(spectralNorm(W) + 1e-9);
      }),
      {seed: 4, numRuns: 200}
    );
  });
});
