import {describe, expect, it} from "vitest";
import {
  distinct,
  drawMixture,
  expectedDistinct,
  grid,
  linspaceRing,
  metric,
  perfectHighQuality,
  ring
} from "../../src/components/math/coverage.js";
import {random} from "../../src/components/math/random.js";
import {coverageOf, target} from "../../src/components/math/targets.js";

describe("perfectHighQuality", () => {
  it("is 98.889 %, not 100, and not the 99.7 % of one dimension", () => {
    expect((100 * perfectHighQuality()).toFixed(3)).toBe("98.889");
    expect(perfectHighQuality()).toBe(1 - Math.exp(-4.5));
  });

  it("is what samples of the target itself score, whatever the spread", () => {
    for (const [seed, sd] of [0.01, 0.05].entries()) {
      const {covered, highQuality} = coverageOf(drawMixture(ring(), sd, 200_000, random(seed)), target("ring", {sd}));
      expect(covered).toBe(8);
      expect(Math.abs(highQuality - perfectHighQuality())).toBeLessThan(0.001); // 4 standard errors
    }
  });
});

describe("coverageOf", () => {
  it("counts a mode once a single sample lies within three standard deviations", () => {
    const samples = [1.029, 0, 0, 1, 0, 1.031, -1, 0.5];
    const {covered, highQuality, counts} = coverageOf(samples, target("ring", {modes: 4, sd: 0.01}));
    expect(covered).toBe(2);
    expect(highQuality).toBe(0.5);
    expect([...counts]).toEqual([1, 1, 0, 0]);
  });

  it("finds one mode of eight, and 98.889 %, in a generator that draws one mode well", () => {
    const {covered, highQuality} = coverageOf(
      drawMixture([ring()[3]], 0.01, 100_000, random(1)),
      target("ring", {sd: 0.01})
    );
    expect(covered).toBe(1);
    expect(Math.abs(highQuality - perfectHighQuality())).toBeLessThan(0.0015);
  });

  it("gives each of 25 modes its share", () => {
    const {covered, counts} = coverageOf(
      drawMixture(grid(), 0.05, metric.samples, random(2)),
      target("grid", {scale: 4})
    );
    expect(covered).toBe(25);
    for (const count of counts) expect(Math.abs(count - 99)).toBeLessThan(45);
  });
});

describe("ring", () => {
  it("has eight modes of radius 1, neighbours 45° apart", () => {
    expect(distinct(ring())).toHaveLength(8);
    for (const [k, [x, y]] of ring().entries()) {
      const [nextX, nextY] = ring()[(k + 1) % 8];
      expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
      expect(x * nextX + y * nextY).toBeCloseTo(Math.SQRT1_2, 12); // the cosine of 45°
    }
  });

  it("has seven modes if its angles are linspace(0, 2π, 8): the end repeats the start", () => {
    expect(distinct(linspaceRing())).toHaveLength(7);
    const samples = drawMixture(linspaceRing(), 0.01, 80_000, random(4));
    const {covered, counts} = coverageOf(samples, target("drawn", {points: distinct(linspaceRing()), sd: 0.01}));
    expect(covered).toBe(7);
    expect(counts[0] / counts[1]).toBeCloseTo(2, 0.9); // the doubled mode
    expect(coverageOf(samples, target("ring", {sd: 0.01})).covered).toBe(1); // only angle 0 is on both rings
  });

  it("refuses counts that make no ring", () => {
    expect(() => ring(1)).toThrow("invalid count: 1");
    expect(() => ring(2.5)).toThrow("invalid count: 2.5");
  });
});

describe("grid", () => {
  it("is {−4, −2, 0, 2, 4} squared", () => {
    expect(new Set(grid().flat())).toEqual(new Set([-4, -2, 0, 2, 4]));
    expect(distinct(grid())).toHaveLength(25);
  });
});

describe("expectedDistinct", () => {
  it("is 632, 918 and 1000 of 1000 digits for 1,000, 2,500 and 26,000 samples", () => {
    expect([1000, 2500, 26_000].map((n) => Math.round(expectedDistinct(1000, n)))).toEqual([632, 918, 1000]);
  });

  it("is what a fair draw shows", () => {
    const stream = random(3);
    const seen = new Set(Array.from({length: 2500}, () => stream.integer(0, 999)));
    expect(Math.abs(seen.size - expectedDistinct(1000, 2500))).toBeLessThan(40);
  });
});
