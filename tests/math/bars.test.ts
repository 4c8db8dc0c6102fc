import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {barsDensity, parseBars} from "../../src/components/math/bars.js";
import {gaussian, uniform} from "../../src/components/math/densities.js";
import {densityKl, densityTv, densityW1} from "../../src/components/math/densityDivergences.js";
import {klDivergence, totalVariation} from "../../src/components/math/divergences.js";
import {integrate} from "../../src/components/math/integrate.js";
import {mixture} from "../../src/components/math/mixture.js";

const heights = fc
  .array(fc.integer({min: 0, max: 10}), {minLength: 14, maxLength: 14})
  .filter((list) => list.some((height) => height > 0));
const shares = (list: readonly number[]) => list.map((x) => x / list.reduce((a, b) => a + b));

describe("barsDensity", () => {
  it("is a density whose distribution function is its integral, with the mean that the integral gives", () => {
    fc.assert(
      fc.property(heights, fc.integer({min: -40, max: 40}), fc.integer({min: 3, max: 20}), (list, m, w) => {
        const {pdf, cdf, breaks, mean} = barsDensity(list, m / 10, w / 10);
        expect(integrate(pdf, breaks).value).toBeCloseTo(1, 12);
        expect(integrate((x) => x * pdf(x), breaks).value).toBeCloseTo(mean, 10);
        for (const i of [0, 3, 7, 14])
          expect(cdf(breaks[i])).toBeCloseTo(integrate(pdf, breaks.slice(0, i + 1)).value, 12);
        const x = breaks[4] + 0.3 * (breaks[5] - breaks[4]);
        expect(cdf(x)).toBeCloseTo(integrate(pdf, [...breaks.slice(0, 5), x]).value, 12);
        expect([cdf(breaks[0] - 1), cdf(breaks[14] + 1), pdf(breaks[0] - 1), pdf(breaks[14] + 1)]).toEqual([
          0, 1, 0, 0
        ]);
      })
    );
  });

  it("has the KL and TV of its shares, and as W₁ the earth that passes each edge", () => {
    fc.assert(
      fc.property(heights, heights, (a, b) => {
        const [p, q] = [shares(a), shares(b)];
        const [P, Q] = [barsDensity(a, 0, 1), barsDensity(b, 0, 1)];
        const kl = klDivergence(p, q);
        if (kl === Infinity) expect(densityKl(P, Q)).toBe(Infinity);
        else expect(densityKl(P, Q)).toBeCloseTo(kl, 8);
        expect(densityTv(P, Q)).toBeCloseTo(totalVariation(p, q), 8);
        let passed = 0;
        const edges = [0, ...p.map((pi, i) => (passed += pi - q[i]))];
        // between two edges F − G is straight: two triangles where it changes its sign, else a trapezoid
        const area = (u: number, v: number) =>
          u * v < 0 ? (u * u + v * v) / (2 * Math.abs(u - v)) : Math.abs(u + v) / 2;
        const w1 = edges.slice(1).reduce((sum, v, i) => sum + area(edges[i], v), 0);
        expect(densityW1(P, Q)).toBeCloseTo(w1, 7);
      })
    );
  });

  it("of equal heights is uniform, with the same edges as its neighbour's", () => {
    const level = barsDensity(Array<number>(14).fill(3), 0.3, 0.1);
    const box = uniform(-0.4, 1);
    expect(densityKl(level, box)).toBeCloseTo(0, 9);
    expect(densityW1(level, box)).toBeCloseTo(0, 9);
  });

  it("refuses what is no density", () => {
    expect(() => barsDensity([0, 0], 0, 1)).toThrow("invalid heights: 0,0");
    expect(() => barsDensity([2, -1], 0, 1)).toThrow("invalid heights: 2,-1");
  });
});

describe("parseBars", () => {
  const limits = {count: 3, high: 10};

  it("reads heights with blanks or commas between", () => {
    expect(parseBars(" 0, 2.5 10 ", limits)).toEqual([0, 2.5, 10]);
    expect(parseBars("０，2．5、10", limits)).toEqual([0, 2.5, 10]); // as a Chinese keyboard types it
  });

  it.each([
    ["1 2", "2 heights where 3 are expected"],
    ["1 2 11", "“11” is no height from 0 to 10"],
    ["1 2 -1", "“-1” is no height from 0 to 10"],
    ["1 2 NaN", "“NaN” is no height from 0 to 10"],
    ["0 0 0", "one height at least must be above 0"]
  ])("says what is wrong with “%s”", (text, words) => {
    expect(() => parseBars(text, limits)).toThrow(words);
  });
});

describe("mixture", () => {
  const [a, b] = [gaussian(-1, 0.5), gaussian(2, 1)];

  it("has the share of each: total 1, mean in between, logarithm of the density", () => {
    for (const share of [0, 0.2, 0.9, 1]) {
      const mixed = mixture(a, b, share);
      expect(integrate(mixed.pdf, mixed.breaks).value).toBeCloseTo(1, 9);
      expect(integrate((x) => x * mixed.pdf(x), mixed.breaks).value).toBeCloseTo(mixed.mean, 8);
      expect(mixed.mean).toBeCloseTo(-1 + 3 * share, 12);
      expect(mixed.logPdf(0.4)).toBeCloseTo(Math.log(mixed.pdf(0.4)), 12);
      expect(mixed.cdf(0.5)).toBeCloseTo((1 - share) * a.cdf(0.5) + share * b.cdf(0.5), 15);
    }
    expect(() => mixture(a, b, 1.2)).toThrow("invalid share: 1.2");
  });
});
