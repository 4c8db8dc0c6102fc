import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {jsDivergence, klDivergence, toBits, totalVariation} from "../../src/components/math/divergences.js";

/** Lists of `count` probabilities, some of them 0. */
const probabilities = (count: number) =>
  fc
    .array(fc.integer({min: 0, max: 20}), {minLength: count, maxLength: count})
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => weights.map((weight) => weight / weights.reduce((a, b) => a + b)));
const pairs = fc.tuple(probabilities(6), probabilities(6));
const triples = fc.tuple(probabilities(6), probabilities(6), probabilities(6));

describe("klDivergence", () => {
  it("agrees with a sum done by hand: ½ ln(½/¼) + ½ ln(½/¾)", () => {
    expect(klDivergence([0.5, 0.5], [0.25, 0.75])).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 14);
    expect(klDivergence([0.25, 0.75], [0.5, 0.5])).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 14);
  });

  it("is ∞ where q = 0 < p, and counts 0 log 0 as 0", () => {
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(klDivergence([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
    expect(klDivergence([0, 1], [0, 1])).toBe(0);
  });

  it("is never below 0, and 0 only for equal lists", () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        expect(klDivergence(p, q)).toBeGreaterThan(p.every((pi, i) => pi === q[i]) ? -1e-15 : 0);
        expect(klDivergence(p, p)).toBe(0);
      })
    );
  });

  it("with log(q/p) instead, as the article prints it, is its own negative", () => {
    const [p, q] = [
      [0.2, 0.8],
      [0.6, 0.4]
    ];
    const printed = p.reduce((total, pi, i) => total + pi * Math.log(q[i] / pi), 0);
    expect(printed).toBeCloseTo(-klDivergence(p, q), 14);
    expect(printed).toBeLessThan(0);
  });
});

describe("jsDivergence", () => {
  it("is 0 for equal lists and ln 2, one bit, for lists that share nothing", () => {
    expect(jsDivergence([0.3, 0.7, 0], [0.3, 0.7, 0])).toBe(0);
    expect(jsDivergence([0.3, 0.7, 0], [0, 0, 1])).toBeCloseTo(Math.LN2, 15);
    expect(toBits(jsDivergence([1, 0], [0, 1]))).toBe(1);
  });

  it("lies between 0 and ln 2, is symmetric, and is the mean of two KL to the middle", () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const m = p.map((pi, i) => (pi + q[i]) / 2);
        const js = jsDivergence(p, q);
        expect(js).toBeGreaterThan(-1e-15);
        expect(js).toBeLessThan(Math.LN2 + 1e-15);
        expect(jsDivergence(q, p)).toBeCloseTo(js, 14);
        expect((klDivergence(p, m) + klDivergence(q, m)) / 2).toBeCloseTo(js, 14);
      })
    );
  });

  it("has a square root that keeps the triangle inequality (Endres & Schindelin)", () => {
    const root = (p: number[], q: number[]) => Math.sqrt(Math.max(0, jsDivergence(p, q)));
    fc.assert(
      fc.property(triples, ([a, b, c]) => {
        expect(root(a, c)).toBeLessThan(root(a, b) + root(b, c) + 1e-7);
      })
    );
  });

  it("itself breaks it: (1, 0) to (0, 1) by way of (½, ½)", () => {
    const [a, b, c] = [
      [1, 0],
      [0.5, 0.5],
      [0, 1]
    ];
    expect(jsDivergence(a, c)).toBeGreaterThan(jsDivergence(a, b) + jsDivergence(b, c));
  });
});

describe("totalVariation", () => {
  it("is the largest difference of probability over all events", () => {
    const p = [0.1, 0.2, 0.3, 0.4];
    const q = [0.4, 0.1, 0.2, 0.3];
    const events = Array.from({length: 16}, (_, event) =>
      p.reduce((difference, pi, i) => difference + (event & (1 << i) ? pi - q[i] : 0), 0)
    );
    expect(totalVariation(p, q)).toBeCloseTo(Math.max(...events), 14);
  });

  it("lies between 0 and 1, and obeys Pinsker: TV ≤ √(KL/2)", () => {
    fc.assert(
      fc.property(pairs, ([p, q]) => {
        const tv = totalVariation(p, q);
        expect(tv).toBeGreaterThanOrEqual(0);
        expect(tv).toBeLessThan(1 + 1e-14);
        expect(tv).toBeLessThan(Math.sqrt(Math.max(0, klDivergence(p, q)) / 2) + 1e-7);
      })
    );
  });
});

describe("the door of each", () => {
  it.each([klDivergence, jsDivergence, totalVariation])("%o refuses what is no pair of distributions", (distance) => {
    expect(() => distance([1], [0.5, 0.5])).toThrow(new RangeError("unequal lengths: 1 and 2"));
    expect(() => distance([1.5, -0.5], [0.5, 0.5])).toThrow(new RangeError("invalid probability: -0.5"));
    expect(() => distance([NaN, 1], [0.5, 0.5])).toThrow(new RangeError("invalid probability: NaN"));
    expect(() => distance([0.5, 0.5], [0.5, 0.25])).toThrow(new RangeError("probabilities sum to 0.75, not 1"));
  });
});
