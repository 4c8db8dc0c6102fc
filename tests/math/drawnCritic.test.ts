import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gap, optimalCritic} from "../../src/components/math/critics.js";
import {densityW1} from "../../src/components/math/densityDivergences.js";
import {bestKnots, criticOnLeash, gapOfKnots, passage} from "../../src/components/math/drawnCritic.js";
import {leashed, slopesOfPieces} from "../../src/components/math/leash1d.js";
import {shapeDensity} from "../../src/components/math/shapes.js";
import {dualPairs, knots} from "../../src/components/view/drawnCritic/drawnState.js";

const places = fc
  .uniqueArray(fc.integer({min: -200, max: 200}), {minLength: 2, maxLength: 25})
  .map((steps) => steps.map((step) => step / 16).sort((a, b) => a - b));
const table = places.chain((xs) =>
  fc.tuple(
    fc.constant(xs),
    fc.array(fc.double({min: -9, max: 9, noNaN: true}), {minLength: xs.length, maxLength: xs.length})
  )
);
const slope = fc.double({min: 0, max: 4, noNaN: true});
const steepest = (f: readonly number[], xs: readonly number[]) => Math.max(...slopesOfPieces(f, xs).map(Math.abs));

describe("leashed", () => {
  it("is min over j of f(xⱼ) + K|x − xⱼ|, by its definition", () => {
    fc.assert(
      fc.property(table, slope, ([xs, f], K) => {
        const expected = xs.map((x) => Math.min(...f.map((y, j) => y + K * Math.abs(x - xs[j]))));
        leashed(f, xs, {K}).forEach((y, i) => expect(y).toBeCloseTo(expected[i], 9));
      })
    );
  });

  it("is nowhere steeper than K, never above f, and f itself if f is no steeper", () => {
    fc.assert(
      fc.property(table, slope, ([xs, f], K) => {
        const g = leashed(f, xs, {K});
        expect(steepest(g, xs)).toBeLessThan(K + 1e-9);
        g.forEach((y, i) => expect(y).toBeLessThanOrEqual(f[i]));
        leashed(g, xs, {K: K + 1e-9}).forEach((y, i) => expect(y).toBe(g[i]));
      })
    );
  });

  it("is the largest such: whatever else is K-Lipschitz and below f is below it", () => {
    fc.assert(
      fc.property(table, slope, fc.infiniteStream(fc.double({min: -1, max: 1, noNaN: true})), ([xs, f], K, turns) => {
        const h = [0];
        for (let i = 1; i < xs.length; ++i) h.push(h[i - 1] + K * turns.next().value! * (xs[i] - xs[i - 1]));
        const lift = Math.min(...f.map((y, i) => y - h[i])); // as high as it goes
        const g = leashed(f, xs, {K});
        h.forEach((y, i) => expect(y + lift).toBeLessThan(g[i] + 1e-9));
      })
    );
  });

  it("of a cliff is a ramp: two corners by hand, and no K below 0", () => {
    expect(leashed([3, 3, 0, 0, 2], [0, 1, 2, 3, 4], {K: 1})).toEqual([2, 1, 0, 0, 1]);
    expect(leashed([3, 3, 0], [0, 1, 2], {K: 0})).toEqual([0, 0, 0]);
    expect(() => leashed([0, 1], [0, 1], {K: -1})).toThrow("invalid slope: -1");
  });
});

const tenths = fc.array(fc.integer({min: -90, max: 90}), {minLength: knots.length, maxLength: knots.length});
const drawn = tenths.map((values) => values.map((value) => value / 10));

describe.each(dualPairs)("critics between the knots: $label", ({pair}) => {
  const [p, q] = [shapeDensity(pair.p), shapeDensity(pair.q)];
  const between = passage(p, q, knots);

  it("have the gap that quadrature finds", () => {
    fc.assert(
      fc.property(drawn, (f) => {
        const straight = (x: number) => {
          const place = Math.min(Math.max((x + 5) * 5, 0), 50);
          const i = Math.min(Math.floor(place), 49);
          return f[i] + (place - i) * (f[i + 1] - f[i]);
        };
        expect(gapOfKnots(f, between)).toBeCloseTo(gap(straight, p, q, {breaks: knots}), 6);
      }),
      {numRuns: 10}
    );
  });

  it("never pass K · W₁ on the leash", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.5, 1, 1.5, 2), (f, K) => {
        const report = criticOnLeash(f, between, {K});
        expect(report.bound).toBeCloseTo(K * densityW1(p, q), 12);
        expect(report.leashedGap).toBeLessThan(report.bound + 1e-7);
        if (report.keepsLeash) expect(report.gap).toBeCloseTo(report.leashedGap, 9);
      })
    );
  });

  it("reach it with the best one, whose slope is K wherever mass passes", () => {
    for (const K of [0.5, 1, 2]) {
      const f = bestKnots(between, {K});
      const report = criticOnLeash(f, between, {K});
      expect(report.keepsLeash).toBe(true);
      expect(report.steepest).toBeCloseTo(K, 9);
      expect(Math.abs(report.gap / report.bound - 1)).toBeLessThan(5e-5);
      const fine = optimalCritic(p, q, knots, {K});
      const middle = knots.findIndex((x) => x >= 0);
      const near = (i: number) => Math.abs(knots[i]) < 3;
      f.forEach((y, i) => near(i) && expect(y - f[middle]).toBeCloseTo(fine[i] - fine[middle], 9));
    }
  });
});
