import {describe, expect, it} from "vitest";
import {bestAssignment, meanWay, type Point2} from "../../src/components/math/clouds.js";
import {random} from "../../src/components/math/random.js";
import {wasserstein1OfPoints} from "../../src/components/math/wasserstein1OfPoints.js";

const cloud = (seed: number, n: number) => random(seed).normals(2 * n);
const points = (values: Float64Array) =>
  Array.from({length: values.length / 2}, (_, i): Point2 => [values[2 * i], values[2 * i + 1]]);

describe("wasserstein1OfPoints", () => {
  it("is the mean way of the best assignment of clouds.ts, and 0 of a cloud to itself", () => {
    const [P, Q] = [cloud(1, 40), cloud(2, 40)];
    const clouds = {P: points(P), Q: points(Q)};
    expect(wasserstein1OfPoints(P, Q)).toBe(meanWay(clouds, bestAssignment(clouds)));
    expect(wasserstein1OfPoints(P, P)).toBe(0);
  });

  it("is the length of a shift, and 0 for the same points in another order", () => {
    const P = cloud(3, 20);
    const shifted = P.map((x, i) => (i % 2 ? x - 4 : x + 3));
    expect(wasserstein1OfPoints(P, shifted)).toBeCloseTo(5, 12);
    expect(wasserstein1OfPoints([0, 0, 1, 1], [1, 1, 0, 0])).toBe(0);
  });
});
