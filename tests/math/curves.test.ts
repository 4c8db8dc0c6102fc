import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  absCurve,
  leavesCone,
  placesOf,
  polylineCurve,
  rootCurve,
  sineCurve,
  slopeAt,
  squareCurve,
  steepChord,
  steepest,
  stepCurve,
  tanhCurve,
  valueAt,
  type Curve,
  type Point
} from "../../src/components/math/curves.js";
import {steepestSlope} from "../../src/components/math/slopes.js";

const grid = (end: number, count: number) => Array.from({length: count + 1}, (_, i) => -end + (2 * end * i) / count);
const known: Record<string, (end?: number) => Curve> = {
  square: squareCurve,
  abs: absCurve,
  sine: sineCurve,
  tanh: tanhCurve
};
const lines = fc
  .array(fc.tuple(fc.integer({min: 1, max: 3}), fc.integer({min: -12, max: 12})), {minLength: 2, maxLength: 5})
  .map((steps) => {
    let x = -4;
    return steps.map(([right, quarters]): Point => [(x = Math.min(x + right, 3)), quarters / 4]);
  })
  .filter((points) => points.every(([x], i) => i === 0 || x > points[i - 1][0]));

describe("steepest", () => {
  it("is 6 for x² on [−3, 3], 1 for |x| and sin x, 3 for 3 tanh x, ∞ for √|x| and a step", () => {
    expect([squareCurve(), absCurve(), sineCurve(), tanhCurve(), rootCurve(), stepCurve()].map((c) => steepest(c).K)).toEqual(
      [6, 1, 1, 3, Infinity, Infinity]
    ); // prettier-ignore
    expect([squareCurve(30), absCurve(30), sineCurve(30), tanhCurve(30)].map((c) => steepest(c).K)).toEqual([
      60, 1, 1, 3
    ]);
  });

  it.each(Object.keys(known))("%s: a fine grid comes up to it from below", (name) => {
    for (const end of [3, 10]) {
      const curve = known[name](end);
      const {K} = steepest(curve);
      const found = steepestSlope((x) => valueAt(curve, x), grid(end, 20_000));
      expect(found).toBeLessThanOrEqual(K * (1 + 1e-9));
      expect(found).toBeGreaterThan(K * (1 - 1e-3));
    }
  });

  it("grows without limit on finer grids where no K works: as √(1/h), and as 1/h", () => {
    const found = (curve: Curve, count: number) => steepestSlope((x) => valueAt(curve, x), grid(3, count));
    expect(found(rootCurve(), 60_000) / found(rootCurve(), 600)).toBeCloseTo(10, 6);
    expect(found(stepCurve(), 60_000) / found(stepCurve(), 600)).toBeCloseTo(100, 6);
  });

  it("of a polyline is what a grid through its points finds", () => {
    fc.assert(
      fc.property(lines, (points) => {
        const curve = polylineCurve(points);
        const {K, from, to} = steepest(curve);
        expect(steepestSlope((x) => valueAt(curve, x), grid(3, 240))).toBeCloseTo(K, 9);
        expect(steepChord(curve, 0.1)).toEqual({from, to, slope: expect.closeTo(K, 9)});
      })
    );
  });
});

describe("steepChord", () => {
  it("is a straight piece where one is steepest, else one that gets steeper as it gets shorter", () => {
    expect(steepChord(absCurve(), 0.1)).toEqual({from: 0, to: 3, slope: 1});
    expect(steepChord(squareCurve(), 0.1).slope).toBeCloseTo(5.9, 9); // (9 − 2.9²)/.1
    expect(steepChord(squareCurve(), 0.001).slope).toBeCloseTo(5.999, 9);
    expect(steepChord(rootCurve(), 0.0001).slope).toBeCloseTo(100, 6); // √h/h
    expect(steepChord(stepCurve(), 0.01)).toEqual({from: -0.01, to: 0, slope: 200});
    expect(steepChord(sineCurve(), 0.1).slope).toBeCloseTo(Math.sin(0.1) / 0.1, 12);
  });
});

describe("slopeAt", () => {
  it("is the derivative that differences give, and none at a corner, a jump or an unbounded slope", () => {
    for (const make of [squareCurve, sineCurve, tanhCurve, rootCurve]) {
      const curve = make();
      const difference = (valueAt(curve, 1.3 + 1e-6) - valueAt(curve, 1.3 - 1e-6)) / 2e-6;
      expect(slopeAt(curve, 1.3)).toBeCloseTo(difference, 8);
      expect(slopeAt(curve, -1.3)).toBeCloseTo((valueAt(curve, -1.3 + 1e-6) - valueAt(curve, -1.3 - 1e-6)) / 2e-6, 8);
    }
    expect([absCurve(), rootCurve(), stepCurve()].map((curve) => slopeAt(curve, 0))).toEqual([NaN, NaN, NaN]);
    expect([sineCurve(), tanhCurve()].map((curve) => slopeAt(curve, 0))).toEqual([1, 3]);
    expect(slopeAt(polylineCurve([[-1, 0], [0, 1], [1, 2]]), 0)).toBe(1); // prettier-ignore
    expect(slopeAt(polylineCurve([[-1, 0], [0, 1], [1, 0]]), 0)).toBeNaN(); // prettier-ignore
  });
});

describe("leavesCone", () => {
  const leaves = (curve: Curve, at: number, K: number) =>
    placesOf(curve).some((place) => leavesCone(curve, place, {at, K}));

  it("never with the smallest K, wherever the cone stands, and somewhere with a little less", () => {
    for (const make of Object.values(known)) {
      const curve = make();
      const {K} = steepest(curve);
      const places = grid(3, 60);
      expect(places.some((at) => leaves(curve, at, K))).toBe(false);
      expect(places.some((at) => leaves(curve, at, 0.97 * K))).toBe(true);
    }
  });

  it("finds the hair's breadth of √|x| outside a steep cone at 0, and a step outside cones near it only", () => {
    expect(leaves(rootCurve(), 0, 100)).toBe(true);
    expect(leaves(rootCurve(), 1, 1)).toBe(false);
    expect([leaves(stepCurve(), 0, 100), leaves(stepCurve(), 1, 3)]).toEqual([true, false]);
  });
});

describe("polylineCurve", () => {
  it("is level beyond its points, and has no jump", () => {
    const curve = polylineCurve([[-1, 0.3], [0.1, 0.7], [1.4, -1]]); // prettier-ignore
    expect([valueAt(curve, -3), valueAt(curve, 0.1), valueAt(curve, 3)]).toEqual([0.3, 0.7, -1]);
    expect(steepest(curve).K).toBeCloseTo(1.7 / 1.3, 12);
  });
});
