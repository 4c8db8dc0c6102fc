import {describe, expect, it} from "vitest";
import {matrix, zeros} from "../../../src/components/math/matrix.js";
import {frechetDistance, gaussianOf, type Gaussian} from "../../../src/components/math/meters/frechet.js";
import {random} from "../../../src/components/math/random.js";

const diagonal = (mean: number[], variances: number[]): Gaussian => ({
  mean: Float64Array.from(mean),
  covariance: matrix(variances.map((v, i) => variances.map((_, j) => (i === j ? v : 0))))
});

/** Points that any language can make: sin a(i+1)(j+2) + b cos(ij + j) + c. */
const points = (n: number, d: number, a: number, b: number, c = 0): Float64Array =>
  Float64Array.from({length: n * d}, (_, at) => {
    const [i, j] = [Math.floor(at / d), at % d];
    return Math.sin(a * (i + 1) * (j + 2)) + b * Math.cos(i * j + j) + c;
  });

describe("frechetDistance", () => {
  it("is 0 between equals, also where the covariance is singular", () => {
    const one = gaussianOf(points(5, 8, 1.3, 0.5), 8);
    expect(frechetDistance(one, one)).toBeLessThan(1e-9);
  });

  it("is ‖μ − ν‖² + Σ(√s − √t)² where both covariances are diagonal", () => {
    const distance = frechetDistance(diagonal([1, 2, 3], [4, 1, 0]), diagonal([1, 0, 3.5], [1, 9, 0.25]));
    expect(distance).toBeCloseTo(4 + 0.25 + 1 + 4 + 0.25, 12);
  });

  it("is the same after both sets are turned together, and symmetric", () => {
    const d = 5;
    const turned = (x: Float64Array) => {
      const y = x.slice();
      for (const [i, j, angle] of [
        [0, 1, 0.4],
        [1, 3, 1.1],
        [2, 4, -0.7]
      ] as const)
        // prettier-ignore
        for (let start = 0; start < y.length; start += d) {
          const [a, b] = [y[start + i], y[start + j]];
          y[start + i] = Math.cos(angle) * a - Math.sin(angle) * b;
          y[start + j] = Math.sin(angle) * a + Math.cos(angle) * b;
        }
      return y;
    };
    const [a, b] = [points(30, d, 1.3, 0.5), points(40, d, 0.7, -0.8, 0.2)];
    const distance = frechetDistance(gaussianOf(a, d), gaussianOf(b, d));
    expect(frechetDistance(gaussianOf(turned(a), d), gaussianOf(turned(b), d))).toBeCloseTo(distance, 10);
    expect(frechetDistance(gaussianOf(b, d), gaussianOf(a, d))).toBeCloseTo(distance, 10);
  });

  it("agrees with NumPy, which took the eigenvalues of ST instead", () => {
    const [a, b] = [points(40, 6, 1.3, 0.5), points(50, 6, 0.7, -0.8, 0.2)];
    expect(frechetDistance(gaussianOf(a, 6), gaussianOf(b, 6))).toBeCloseTo(1.8201866733491965, 10);
  });

  it("is biased upwards where samples are few: same source, 100 or 1,000 of them", () => {
    const distance = (n: number) =>
      frechetDistance(gaussianOf(random(1).normals(n * 10), 10), gaussianOf(random(2).normals(n * 10), 10));
    expect(distance(100)).toBeGreaterThan(5 * distance(1000));
  });
});

describe("gaussianOf", () => {
  it("divides the covariance by n − 1", () => {
    const {mean, covariance} = gaussianOf(Float64Array.of(0, 0, 2, 4), 2);
    expect([...mean]).toEqual([1, 2]);
    expect(covariance).toEqual({...zeros(2, 2), values: Float64Array.of(2, 4, 4, 8)});
  });

  it("refuses a single point", () => {
    expect(() => gaussianOf(new Float64Array(3), 3)).toThrow("invalid count: 1");
  });
});
