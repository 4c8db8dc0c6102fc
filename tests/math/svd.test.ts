import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matrix, norm, product, transpose, zeros, type Matrix} from "../../src/components/math/matrix.js";
import {spectralNorm} from "../../src/components/math/spectralNorm.js";
import {singularValues, svd} from "../../src/components/math/svd.js";
import {anyMatrix, diagonal, gaussian, largestDifference, nilpotent, orthonormalityError} from "./matrices.js";

function expectDecomposition(W: Matrix) {
  const {U, sigma, V} = svd(W);
  const size = 1 + norm(W.values);
  expect(largestDifference(product(product(U, diagonal(sigma)), transpose(V)), W)).toBeLessThan(1e-13 * size);
  expect(orthonormalityError(U)).toBeLessThan(1e-12);
  expect(orthonormalityError(V)).toBeLessThan(1e-12);
  expect([...sigma].every((s, i) => s >= 0 && (i === 0 || s <= sigma[i - 1]))).toBe(true);
}

/** σ₁ and σ₂ of [[a, b], [c, d]] from the sum and the difference of squares. */
function closedForm(a: number, b: number, c: number, d: number): [number, number] {
  const [plus, minus] = [Math.hypot(a + d, b - c), Math.hypot(a - d, b + c)];
  return [(plus + minus) / 2, Math.abs(plus - minus) / 2];
}

describe("singularValues", () => {
  it("are those of svd, wide or tall", () => {
    const same = (W: Matrix) => {
      const {sigma} = svd(W);
      singularValues(W).forEach((s, i) => expect(Math.abs(s - sigma[i])).toBeLessThan(1e-13 * (1 + norm(W.values))));
      expect(singularValues(W)).toHaveLength(sigma.length);
    };
    fc.assert(fc.property(anyMatrix, same), {seed: 2, numRuns: 200});
  });
});

describe("svd", () => {
  it("reconstructs any small matrix from orthonormal vectors and descending singular values", () => {
    fc.assert(fc.property(anyMatrix, expectDecomposition), {seed: 1, numRuns: 300});
  });

  it.each([
    [8, 6],
    [6, 8],
    [40, 40],
    [1, 5]
  ])("decomposes a Gaussian %i × %i matrix", (rows, columns) => expectDecomposition(gaussian(rows, columns)));

  it("agrees with the closed form of 2 × 2", () => {
    const number = fc.double({min: -10, max: 10, noNaN: true});
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        const {sigma} = svd(matrix([[a, b], [c, d]])); // prettier-ignore
        closedForm(a, b, c, d).forEach((s, i) => expect(Math.abs(sigma[i] - s)).toBeLessThan(1e-13));
      }),
      {seed: 2, numRuns: 300}
    );
  });

  it("finds 2 and 0 in [[0, 2], [0, 0]], whose eigenvalues are both 0", () => {
    expect([...svd(nilpotent).sigma]).toEqual([2, 0]);
    expectDecomposition(nilpotent);
  });

  it("finds only zeros in a matrix of zeros, and still two orthonormal bases", () => {
    for (const [rows, columns] of [[1, 1], [3, 2], [2, 5]]) expectDecomposition(zeros(rows, columns)); // prettier-ignore
    expect([...svd(zeros(2, 3)).sigma]).toEqual([0, 0]);
  });

  it("finds one value, the product of the two lengths, in a matrix of rank one", () => {
    const W = product(transpose(matrix([[1, 2, 2]])), matrix([[3, 0, 4, 0]]));
    const {sigma} = svd(W);
    expect(sigma[0]).toBeCloseTo(15, 12);
    expect(Math.max(...sigma.slice(1))).toBeLessThan(1e-13);
    expectDecomposition(W);
  });

  it("gives a wide matrix the values of its tall transpose, with U and V exchanged", () => {
    const W = gaussian(3, 7);
    const [wide, tall] = [svd(W), svd(transpose(W))];
    expect(wide.sigma).toEqual(tall.sigma);
    expect(wide.U).toEqual(tall.V);
    expect(wide.V).toEqual(tall.U);
  });

  it("keeps the digits of a small singular value beside a large one", () => {
    expect(svd(diagonal([1e-12, 1e3])).sigma).toEqual(Float64Array.of(1e3, 1e-12));
  });
});

describe("spectralNorm", () => {
  it("is the first singular value, of wide, tall and zero matrices", () => {
    for (const W of [gaussian(32, 256), gaussian(20, 3), gaussian(3, 20), nilpotent]) {
      expect(spectralNorm(W) / svd(W).sigma[0]).toBeCloseTo(1, 13);
    }
    expect(spectralNorm(zeros(4, 3))).toBe(0);
  });

  it("is 1 for a rotation and ‖x‖ for a single row or column x", () => {
    const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
    expect(spectralNorm(matrix([[c, -s], [s, c]]))).toBeCloseTo(1, 14); // prettier-ignore
    expect(spectralNorm(matrix([[3, 4]]))).toBeCloseTo(5, 14);
    expect(spectralNorm(matrix([[3], [4]]))).toBeCloseTo(5, 14);
  });

  it("measures a layer as large as the wide discriminator's, 128 × 1024, between the bounds of random matrices", () => {
    const sigma = spectralNorm(gaussian(128, 1024));
    expect(sigma).toBeGreaterThan(0.97 * (32 + Math.sqrt(128)));
    expect(sigma).toBeLessThan(1.03 * (32 + Math.sqrt(128)));
  });
});
