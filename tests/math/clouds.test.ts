import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {alongArrows, asNumbered, bestAssignment, cloudKinds, cloudPair, crossings, meanWay, nearestFirst, type Clouds} from "../../src/components/math/clouds.js"; // prettier-ignore
import {random} from "../../src/components/math/random.js";

/** Every order of `items`. */
const orders = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
const kind = fc.constantFrom(...cloudKinds);
const seed = fc.integer({min: 1, max: 9999});
const w1 = (clouds: Clouds) => meanWay(clouds, bestAssignment(clouds));
const sorted = (points: readonly (readonly number[])[]) => points.map(String).sort();

describe("bestAssignment", () => {
  it("is as short as the shortest of all orders, up to 7 points", () => {
    fc.assert(
      fc.property(kind, seed, fc.integer({min: 1, max: 7}), (kind, seed, n) => {
        const clouds = cloudPair(kind, n, random(seed));
        const all = orders(asNumbered(clouds)).map((order) => meanWay(clouds, order));
        expect(w1(clouds)).toBeCloseTo(Math.min(...all), 12);
      }),
      {numRuns: 30}
    );
  });

  it("has arrows that don't cross, and no other assignment is shorter", () => {
    fc.assert(
      fc.property(kind, seed, fc.integer({min: 5, max: 60}), (kind, seed, n) => {
        const clouds = cloudPair(kind, n, random(seed));
        const best = bestAssignment(clouds);
        expect(crossings(clouds, best)).toBe(0);
        for (const other of [asNumbered(clouds), nearestFirst(clouds)]) {
          expect([...other].sort((a, b) => a - b)).toEqual(asNumbered(clouds));
          expect(meanWay(clouds, other)).toBeGreaterThan(meanWay(clouds, best) - 1e-12);
        }
      }),
      {numRuns: 30}
    );
  });
});

describe("alongArrows", () => {
  it("is P at 0 and Q at 1", () => {
    const clouds = cloudPair("ring", 20, random(3));
    const best = bestAssignment(clouds);
    expect(alongArrows(clouds, best, 0)).toEqual(clouds.P);
    expect(sorted(alongArrows(clouds, best, 1))).toEqual(sorted(clouds.Q));
  });

  it("comes nearer evenly: W₁(P_t, Q) = (1 − t)·W₁ and W₁(P, P_t) = t·W₁", () => {
    fc.assert(
      fc.property(
        kind,
        seed,
        fc.integer({min: 1, max: 40}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (kind, seed, n, t) => {
          const {P, Q} = cloudPair(kind, n, random(seed));
          const middle = alongArrows({P, Q}, bestAssignment({P, Q}), t);
          expect(w1({P: middle, Q})).toBeCloseTo((1 - t) * w1({P, Q}), 12);
          expect(w1({P, Q: middle})).toBeCloseTo(t * w1({P, Q}), 12);
        }
      ),
      {numRuns: 40}
    );
  });
});

describe("clouds by hand", () => {
  const square: Clouds = {P: [[0, 0], [0, 1]], Q: [[1, 1], [1, 0]]}; // prettier-ignore

  it("the diagonals of a square cross, its sides don't", () => {
    expect([crossings(square, [0, 1]), crossings(square, [1, 0])]).toEqual([1, 0]);
    expect(meanWay(square, [0, 1])).toBeCloseTo(Math.SQRT2, 14);
    expect([...(bestAssignment(square) as Int32Array)]).toEqual([1, 0]);
    expect(w1(square)).toBe(1);
  });

  it("nearest first pays for its haste: 0, 2 to −1, 0.9 costs 3.9 instead of 2.1", () => {
    const line: Clouds = {P: [[0, 0], [2, 0]], Q: [[-1, 0], [0.9, 0]]}; // prettier-ignore
    expect(nearestFirst(line)).toEqual([1, 0]);
    expect(meanWay(line, nearestFirst(line))).toBeCloseTo(3.9 / 2, 14);
    expect(w1(line)).toBeCloseTo(2.1 / 2, 14);
  });

  it("stay in their frame, whatever the seed", () => {
    fc.assert(
      fc.property(kind, seed, (kind, seed) => {
        const {P, Q} = cloudPair(kind, 60, random(seed));
        for (const [x, y] of [...P, ...Q]) expect(Math.abs(x) < 2.6 && Math.abs(y) < 1.6).toBe(true);
      })
    );
  });
});
