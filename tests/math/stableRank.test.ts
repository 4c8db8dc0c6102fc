import {describe, expect, it} from "vitest";
import {norm} from "../../src/components/math/matrix.js";
import {countAbove, stableRank} from "../../src/components/math/stableRank.js";
import {svd} from "../../src/components/math/svd.js";
import {diagonal, gaussian} from "./matrices.js";

describe("stableRank", () => {
  it("is n for n equal values, 1 for rank one, whatever the scale", () => {
    expect(stableRank(svd(diagonal([3, 3, 3, 3, 3])).sigma)).toBeCloseTo(5, 12);
    expect(stableRank([0.02, 0, 0])).toBe(1);
  });

  it("is the squared Frobenius norm over the squared spectral norm, between 1 and the rank", () => {
    const W = gaussian(6, 9);
    const {sigma} = svd(W);
    expect(stableRank(sigma)).toBeCloseTo(norm(W.values) ** 2 / sigma[0] ** 2, 12);
    expect(stableRank(sigma)).toBeGreaterThan(1);
    expect(stableRank(sigma)).toBeLessThan(6);
  });

  it("is 0 for zeros and for no values", () => {
    expect(stableRank([0, 0])).toBe(0);
    expect(stableRank([])).toBe(0);
  });
});

describe("countAbove", () => {
  it("counts the largest and whatever comes near it", () => {
    expect(countAbove([2, 1, 0.2, 0.19])).toBe(3);
    expect(countAbove([2, 1, 0.2, 0.19], 0.5)).toBe(2);
    expect(countAbove([0, 0])).toBe(0);
  });
});
