import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  carry,
  orderedPlan,
  planCost,
  wasserstein1,
  wasserstein1OfSamples
} from "../../src/components/math/transport.js";

const sum = (list: ArrayLike<number>) => Array.from(list).reduce((a, b) => a + b, 0);
const probabilities = fc
  .array(fc.integer({min: 0, max: 20}), {minLength: 5, maxLength: 5})
  .filter((weights) => sum(weights) > 0)
  .map((weights) => weights.map((weight) => weight / sum(weights)));
const samples = fc.array(fc.integer({min: -50, max: 50}), {minLength: 1, maxLength: 8});
const x = [-2, 0, 1, 1.5, 4];

describe("wasserstein1", () => {
  it("moves the piles 3, 2, 1, 4 to 1, 2, 4, 3 in 5 shovel-steps: 0.5 for each of 10 shovelfuls (Weng)", () => {
    const p = [3, 2, 1, 4];
    const q = [1, 2, 4, 3];
    expect([...carry(p, q)]).toEqual([2, 2, -1, 0]);
    expect(sum(carry(p, q).map(Math.abs))).toBe(5);
    const share = (piles: number[]) => piles.map((pile) => pile / 10);
    expect(wasserstein1([1, 2, 3, 4], share(p), share(q))).toBeCloseTo(0.5, 14);
    expect(planCost(orderedPlan(p, q), [1, 2, 3, 4], [1, 2, 3, 4])).toBe(5);
  });

  it("is a metric: 0 only for equal weights, symmetric, and no detour is shorter", () => {
    fc.assert(
      fc.property(probabilities, probabilities, probabilities, (a, b, c) => {
        const w = (p: number[], q: number[]) => wasserstein1(x, p, q);
        expect(w(a, a)).toBe(0);
        if (a.some((ai, i) => ai !== b[i])) expect(w(a, b)).toBeGreaterThan(1e-3);
        expect(w(b, a)).toBeCloseTo(w(a, b), 13);
        expect(w(a, c)).toBeLessThan(w(a, b) + w(b, c) + 1e-13);
      })
    );
  });

  it("costs what the plan that keeps the order costs, and that plan moves p to q", () => {
    fc.assert(
      fc.property(probabilities, probabilities, (p, q) => {
        const plan = orderedPlan(p, q);
        plan.forEach((row, i) => expect(sum(row)).toBeCloseTo(p[i], 13));
        q.forEach((wanted, j) => expect(sum(plan.map((row) => row[j]))).toBeCloseTo(wanted, 13));
        expect(planCost(plan, x, x)).toBeCloseTo(wasserstein1(x, p, q), 13);
      })
    );
  });

  it("never exceeds diameter × total variation, nor falls below the distance of the means", () => {
    fc.assert(
      fc.property(probabilities, probabilities, (p, q) => {
        const tv = sum(p.map((pi, i) => Math.abs(pi - q[i]))) / 2;
        const means = Math.abs(sum(p.map((pi, i) => x[i] * (pi - q[i]))));
        expect(wasserstein1(x, p, q)).toBeLessThan(6 * tv + 1e-13);
        expect(wasserstein1(x, p, q)).toBeGreaterThan(means - 1e-13);
      })
    );
  });

  it("refuses places that do not increase or do not fit", () => {
    expect(() => wasserstein1([0, 0], [1, 0], [0, 1])).toThrow(new RangeError("places not increasing: 0, 0"));
    expect(() => wasserstein1([0, 1, 2], [1, 0], [0, 1])).toThrow(new RangeError("unequal lengths: 3 and 2"));
    expect(() => wasserstein1([0, 1], [1, 1], [0, 1])).toThrow(new RangeError("probabilities sum to 2, not 1"));
  });
});

describe("wasserstein1OfSamples", () => {
  it("from {0, 1} to {2, 3} is 2, and two different plans reach it", () => {
    expect(wasserstein1OfSamples([0, 1], [2, 3])).toBe(2);
    const inOrder = [
      [0.5, 0],
      [0, 0.5]
    ];
    const crossed = [
      [0, 0.5],
      [0.5, 0]
    ];
    expect(planCost(inOrder, [0, 1], [2, 3])).toBe(2);
    expect(planCost(crossed, [0, 1], [2, 3])).toBe(2);
  });

  it("of samples of one size is the mean distance of their sorted values", () => {
    fc.assert(
      fc.property(samples, fc.integer({min: -9, max: 9}), (a, seed) => {
        const b = a.map((value, i) => ((value * 7 + seed * i) % 31) - seed);
        const sorted = (list: number[]) => [...list].sort((u, v) => u - v);
        const distances = sorted(a).map((value, i) => Math.abs(value - sorted(b)[i]));
        expect(wasserstein1OfSamples(a, b)).toBeCloseTo(sum(distances) / a.length, 11);
      })
    );
  });

  it("takes samples of different sizes: {0} to {−1, 3} is (1 + 3)/2", () => {
    expect(wasserstein1OfSamples([0], [-1, 3])).toBe(2);
    expect(() => wasserstein1OfSamples([], [1])).toThrow(new RangeError("empty sample: 0 and 1"));
  });
});
