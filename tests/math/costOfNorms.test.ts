import {describe, expect, it} from "vitest";
import {costGrowth} from "../../src/components/math/costGrowth.js";
import {costOfNorms, type CostRow} from "../../src/components/math/costOfNorms.js";
import {gaussianMatrix} from "../../src/components/math/gaussianMatrix.js";
import {random} from "../../src/components/math/random.js";
import {secondsPerCall} from "../../src/components/math/secondsPerCall.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";

/** A clock that stands still until something `spend`s milliseconds. */
function fakeClock() {
  let now = 5000;
  return {clock: () => now, spend: (milliseconds: number) => void (now += milliseconds)};
}

describe("secondsPerCall", () => {
  it("is what a call takes, be it less than a group or more", () => {
    for (const milliseconds of [0.25, 3, 40, 9000]) {
      const {clock, spend} = fakeClock();
      expect(secondsPerCall(() => spend(milliseconds), clock)).toBeCloseTo(milliseconds / 1000, 12);
    }
  });

  it("leaves out the warm-up, and an interruption", () => {
    const {clock, spend} = fakeClock();
    let calls = 0;
    const work = () => {
      ++calls;
      spend(calls === 1 ? 100 : calls === 20 ? 5000 : 3);
    };
    expect(secondsPerCall(work, clock)).toBeCloseTo(0.003, 12);
  });

  it("does long work once", () => {
    const {clock, spend} = fakeClock();
    let calls = 0;
    secondsPerCall(() => spend(250 * ++calls), clock);
    expect(calls).toBe(1);
  });

  it("is never 0, however coarse the clock", () => {
    const {clock, spend} = fakeClock();
    const coarse = () => 100 * Math.floor(clock() / 100);
    expect(secondsPerCall(() => spend(1), coarse)).toBeCloseTo(0.001, 3);
  });
});

/** Every look at this clock is ten milliseconds later than the one before. */
function lookingTakesTime() {
  let now = 0;
  return () => (now += 10);
}

describe("costOfNorms", () => {
  it("answers with the exact norm, and with an estimate that is not above it", () => {
    for (const n of [1, 5, 16]) {
      const {sigma, estimate} = costOfNorms(n, lookingTakesTime(), {seed: 3});
      expect(sigma).toBeCloseTo(spectralNorm(gaussianMatrix(n, n, random(3))), 10);
      expect(estimate).toBeLessThanOrEqual(sigma * (1 + 1e-14));
      expect(estimate).toBeGreaterThan(0);
    }
  });

  it("times both ways with the clock it is given: here three calls in two looks", () => {
    const {n, svdSeconds, iterationSeconds} = costOfNorms(4, lookingTakesTime());
    expect(n).toBe(4);
    expect(svdSeconds).toBeCloseTo(0.02 / 3, 12);
    expect(iterationSeconds).toBeCloseTo(0.02 / 3, 12);
  });

  it("refuses what is not a size", () => {
    expect(() => costOfNorms(0, () => 0)).toThrow("invalid n: 0");
    expect(() => costOfNorms(2.5, () => 0)).toThrow("invalid n: 2.5");
  });
});

describe("costGrowth", () => {
  const row = (n: number): CostRow => ({
    ...{n, sigma: 2, estimate: 1},
    svdSeconds: 1e-7 * n ** 3,
    iterationSeconds: 1e-8 * n ** 2 + (n < 64 ? 1 : 0)
  });

  it("fits both costs from 64 on", () => {
    const growth = costGrowth([16, 32, 64, 128, 256].map(row))!;
    expect(growth).toMatchObject({from: 64, to: 256});
    expect(growth.svd.exponent).toBeCloseTo(3, 12);
    expect(growth.iteration.exponent).toBeCloseTo(2, 12);
  });

  it("fits nothing to fewer than three sizes", () => {
    expect(costGrowth([16, 32, 64, 128].map(row))).toBeUndefined();
    expect(costGrowth([])).toBeUndefined();
  });
});
