import {describe, expect, it} from "vitest";
import {binomial, binomialQuantile} from "../../../src/components/math/meters/binomial.js";
import {classShares, coveredClasses, distanceFromUniform} from "../../../src/components/math/meters/classShares.js";
import {perfectGenerator} from "../../../src/components/math/meters/perfectGenerator.js";
import {random} from "../../../src/components/math/random.js";

const uniform = new Float64Array(10).fill(0.1);

describe("classShares", () => {
  it("covers a class with more than one per cent, and not with exactly one", () => {
    const labels = Array.from({length: 200}, (_, i) => (i < 2 ? 3 : i < 5 ? 4 : 0));
    const shares = classShares(labels);
    expect(shares[3]).toBeCloseTo(0.01, 12);
    expect(coveredClasses(shares)).toBe(2);
  });

  it("lies 0 from uniform where all are equal, .9 where all are one", () => {
    expect(distanceFromUniform(uniform)).toBe(0);
    expect(distanceFromUniform(classShares([7, 7, 7]))).toBeCloseTo(0.9, 12);
    expect(() => classShares([])).toThrow("invalid labels: none");
  });
});

describe("binomial", () => {
  it("is Pascal's triangle over 2ⁿ at p = ½, and certain at 0 and 1", () => {
    expect([...binomial(4, 0.5)].map((x) => Number((16 * x).toFixed(10)))).toEqual([1, 4, 6, 4, 1]);
    expect([...binomial(2, 1)]).toEqual([0, 0, 1]);
    expect([...binomial(2, 0)]).toEqual([1, 0, 0]);
    expect(binomialQuantile(binomial(4, 0.5), 0.5)).toBe(2);
  });
});

describe("perfectGenerator", () => {
  it("has the mean deviation that De Moivre found: E|X − np| = 2(1 − p)ⁿ⁻ᵐ⁺¹ pᵐ m C(n, m), m = ⌊np⌋ + 1", () => {
    for (const n of [10, 57, 500]) {
      const m = Math.floor(n * 0.1 + 1e-9) + 1;
      let choose = 1;
      for (let i = 1; i <= m; ++i) choose *= (n - m + i) / i;
      const deviation = 2 * 0.9 ** (n - m + 1) * 0.1 ** m * m * choose;
      expect(perfectGenerator(n, uniform).distance).toBeCloseTo((10 * deviation) / n / 2, 10);
    }
  });

  it("is what 2,000 such generators show on average, and its bands hold 95 of 100", () => {
    const shares = Float64Array.of(0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.03, 0.01, 0.01);
    const [n, rounds, stream] = [200, 2000, random(1)];
    const perfect = perfectGenerator(n, shares);
    const totals = shares.map((_, i) => shares.slice(0, i + 1).reduce((a, b) => a + b, 0));
    let [distance, covered, inside] = [0, 0, 0];
    for (let round = 0; round < rounds; ++round) {
      const labels = Array.from({length: n}, () => {
        const u = stream.uniform();
        return Math.min(9, totals.findIndex((total) => u < total) & 15);
      });
      const found = classShares(labels);
      distance += distanceFromUniform(found) / rounds;
      covered += coveredClasses(found) / rounds;
      if (found[0] >= perfect.bands[0][0] - 1e-9 && found[0] <= perfect.bands[0][1] + 1e-9) inside += 1 / rounds;
    }
    expect(Math.abs(distance - perfect.distance)).toBeLessThan(0.003);
    expect(Math.abs(covered - perfect.covered)).toBeLessThan(0.06);
    expect(Math.abs(inside - 0.955)).toBeLessThan(0.02);
  });
});
