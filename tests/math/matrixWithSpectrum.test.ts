import {describe, expect, it} from "vitest";
import {matrixWithSpectrum, spectrum} from "../../src/components/math/matrixWithSpectrum.js";
import {random} from "../../src/components/math/random.js";
import {svd} from "../../src/components/math/svd.js";

describe("matrixWithSpectrum", () => {
  it.each([
    [2, 2],
    [4, 6],
    [8, 3]
  ])("has the singular values that were asked for, %i × %i", (rows, columns) => {
    const wanted = spectrum(Math.min(rows, columns), 0.9);
    const {sigma} = svd(matrixWithSpectrum(rows, columns, wanted, random(4)));
    wanted.forEach((s, i) => expect(sigma[i]).toBeCloseTo(s, 12));
  });

  it("depends on the stream alone", () => {
    const one = (seed: number) => matrixWithSpectrum(3, 2, [2, 1], random(seed)).values;
    expect(one(1)).toEqual(one(1));
    expect(one(1)).not.toEqual(one(2));
    expect(() => matrixWithSpectrum(3, 2, [3, 2, 1], random(1))).toThrow("invalid sigma: 3 values for 3 × 2");
  });
});

describe("spectrum", () => {
  it("descends from σ₁ with σ₂/σ₁ as asked", () => {
    expect([...spectrum(3, 0.5)]).toEqual([2, 1, 0.7]);
    expect([...spectrum(1, 0.5)]).toEqual([2]);
  });
});
