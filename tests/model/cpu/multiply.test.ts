import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {random} from "../../../src/components/math/random.js";
import {multiply, transpose} from "../../../src/components/model/cpu/multiply.js";

const side = fc.integer({min: 1, max: 11});
const matrix = (size: number, seed: number) => Float32Array.from(random(seed).normals(size));

describe("the processor's matrix product", () => {
  it("is Σₚ A[i, p] B[p, j] at every size, multiples of the tile or not", () => {
    fc.assert(
      fc.property(side, side, side, (m, k, n) => {
        const [A, B] = [matrix(m * k, 1), matrix(k * n, 2)];
        const C = multiply(A, B, [m, k, n]);
        expect(C.length).toBe(m * n);
        C.forEach((value, place) => {
          const [i, j] = [Math.floor(place / n), place % n];
          let sum = 0;
          for (let p = 0; p < k; ++p) sum += A[i * k + p] * B[p * n + j];
          expect(value).toBeCloseTo(sum, 5);
        });
      })
    );
  });

  it("(AB)ᵀ = BᵀAᵀ", () => {
    const [A, B] = [matrix(7 * 5, 3), matrix(5 * 9, 4)];
    const turned = multiply(transpose(B, [5, 9]), transpose(A, [7, 5]), [9, 5, 7]);
    expect(turned).toEqual(transpose(multiply(A, B, [7, 5, 9]), [7, 9]));
  });
});
