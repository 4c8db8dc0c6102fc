import {describe, expect, it} from "vitest";
import {expectedDistinct, perfectHighQuality, type Point} from "../../src/components/math/coverage.js";
import {meterReferences, perfectW1} from "../../src/components/math/meterReferences.js";
import {distinctDistribution} from "../../src/components/math/occupancy.js";
import {target} from "../../src/components/math/targets.js";

const mean = (chance: ArrayLike<number>) => Array.from(chance).reduce((sum, p, d) => sum + p * d, 0);

describe("distinctDistribution", () => {
  it("counts what all draws, one by one, show", () => {
    const counts = [0, 0, 0, 0];
    for (let code = 0; code < 3 ** 4; ++code) ++counts[new Set(code.toString(3).padStart(4, "0")).size];
    expect([...distinctDistribution(3, 4)].map((p) => Math.round(p * 3 ** 4))).toEqual(counts);
  });

  it("has the mean of the closed form: 632, 918 and 1,000 of 1,000 modes", () => {
    for (const samples of [1000, 2500, 26000]) {
      expect(mean(distinctDistribution(1000, samples))).toBeCloseTo(expectedDistinct(1000, samples), 6);
    }
  });

  it("refuses what can't be drawn", () => {
    expect(() => distinctDistribution(0, 5)).toThrow("invalid modes: 0");
    expect(() => distinctDistribution(8, -1)).toThrow("invalid samples: -1");
  });
});

/** Mean share of the busiest of k equally likely modes, each hit with probability w: E[max] = Σ (1 − P(max ≤ c)), from n![xⁿ] e^{(1 − kw)x} (Σ_{i ≤ c} (wx)ⁱ/i!)ᵏ. */
function busiest(k: number, w: number, n: number): number {
  const series = (rate: number, most: number) => {
    const terms = [1];
    for (let i = 1; i <= n; ++i) terms.push(i > most ? 0 : (terms[i - 1] * rate * n) / i); // of x/n, so that nothing is too small
    return terms;
  };
  const product = (a: number[], b: number[]) =>
    a.map((_, s) => a.slice(0, s + 1).reduce((sum, x, i) => sum + x * b[s - i], 0));
  const last = (most: number) =>
    Array.from({length: k}, () => series(w, most)).reduce(product, series(1 - k * w, n))[n];
  const all = last(n);
  return Array.from({length: n}, (_, c) => 1 - last(c) / all).reduce((sum, x) => sum + x, 0) / n;
}

describe("meterReferences", () => {
  const ring = target("ring");
  const samples = 100;
  const {parts, perfect, collapsed, noise} = meterReferences(ring, {samples, batch: 128, rounds: 60});

  it("has the closed form for the quality of a perfect generator, and its range is that of a binomial share", () => {
    expect(perfect.highQuality.mean).toBe(perfectHighQuality());
    const sd = Math.sqrt((perfectHighQuality() * (1 - perfectHighQuality())) / samples);
    expect(perfect.highQuality.high - perfect.highQuality.low).toBeLessThan(5 * sd);
    expect(collapsed.highQuality.mean).toBeCloseTo(perfectHighQuality(), 2);
  });

  it("has a perfect generator cover all modes, a collapsed one a single mode, and noise all it touches", () => {
    expect([parts, perfect.covered.mean, collapsed.covered.mean]).toEqual([8, 8, 1]);
    const area = (8 * Math.PI * (3 * ring.sd) ** 2) / (2 * ring.extent) ** 2;
    expect(noise.highQuality.mean).toBeCloseTo(area, 2);
    expect(noise.covered.mean).toBeCloseTo(8 * (1 - (1 - area / 8) ** samples), 0);
  });

  it("has the busiest mode of a perfect generator where the exact mean of the largest count is", () => {
    const exact = busiest(8, perfectHighQuality() / 8, samples);
    expect(Math.abs(perfect.busiest.mean - exact)).toBeLessThan(0.006);
    expect(exact).toBeGreaterThan(perfectHighQuality() / 8);
  });

  it("has W₁ of one mode near the mean distance from it to all of them, ¼ cot(π/16)", () => {
    expect(Math.abs(collapsed.w1.mean - 0.25 / Math.tan(Math.PI / 16))).toBeLessThan(0.06);
  });

  it("has W₁ of a perfect generator above 0, and lower in larger batches", () => {
    expect(perfectW1(ring, {rounds: 60})).toEqual(perfect.w1);
    const larger = perfectW1(ring, {batch: 256, rounds: 20});
    expect(larger.mean).toBeGreaterThan(0);
    expect(larger.mean).toBeLessThan(perfect.w1.mean);
  });

  it("takes drawn points, and one place alone", () => {
    const points: Point[] = [[0.5, 0]];
    const single = meterReferences(target("drawn", {points}), {samples: 50, batch: 8, rounds: 4});
    expect([single.parts, single.collapsed.covered.mean]).toEqual([1, 1]);
  });
});
