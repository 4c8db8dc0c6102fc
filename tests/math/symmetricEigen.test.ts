import {describe, expect, it} from "vitest";
import {matrix, zeros} from "../../src/components/math/matrix.js";
import {random} from "../../src/components/math/random.js";
import {symmetricEigen} from "../../src/components/math/symmetricEigen.js";

describe("symmetricEigen", () => {
  it("knows 2 × 2 by heart: [[2, 1], [1, 2]] has 3 along the diagonal and 1 across it", () => {
    const {values, vectors} = symmetricEigen(matrix([[2, 1], [1, 2]])); // prettier-ignore
    expect([...values].map((x) => Number(x.toFixed(14)))).toEqual([3, 1]);
    expect(Math.abs(vectors.values[0])).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors.values[0]).toBeCloseTo(vectors.values[1], 14);
  });

  it("takes a matrix of 24 × 24 apart so that it can be put together again, with perpendicular unit vectors", () => {
    const n = 24;
    const S = zeros(n, n);
    const normals = random(3).normals(n * n);
    normals.forEach((x, at) => {
      S.values[at] += x;
      S.values[(at % n) * n + Math.floor(at / n)] += x;
    });
    const {values, vectors} = symmetricEigen(S);
    for (let i = 0; i < n; ++i)
      for (let j = 0; j < n; ++j) {
        const sum = (weight: (k: number) => number, at: (k: number) => number) =>
          values.reduce((total, _, k) => total + weight(k) * at(k), 0);
        const rebuilt = sum(
          (k) => values[k],
          (k) => vectors.values[k * n + i] * vectors.values[k * n + j]
        );
        expect(Math.abs(rebuilt - S.values[i * n + j])).toBeLessThan(1e-11);
        const product = sum(
          () => 1,
          (k) => vectors.values[i * n + k] * vectors.values[j * n + k]
        );
        expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-12);
      }
    expect([...values]).toEqual([...values].sort((a, b) => b - a));
  });

  it("refuses what is not symmetric", () => {
    expect(() => symmetricEigen(matrix([[1, 2], [3, 1]]))).toThrow("invalid matrix: 2 faces 3"); // prettier-ignore
    expect(() => symmetricEigen(zeros(2, 3))).toThrow("invalid matrix: 2 rows, 3 columns");
  });
});
