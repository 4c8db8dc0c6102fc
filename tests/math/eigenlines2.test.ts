import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eigenlines2} from "../../src/components/math/eigenlines2.js";
import {matrix, times} from "../../src/components/math/matrix.js";
import {nilpotent} from "./matrices.js";

describe("eigenlines2", () => {
  it("keeps the horizontal alone in [[0, 2], [0, 0]], and squashes it", () => {
    const [{value, vector}, ...others] = eigenlines2(nilpotent);
    expect([value, Math.abs(vector[0]), Math.abs(vector[1])]).toEqual([0, 1, 0]);
    expect(others).toEqual([]);
  });

  it("keeps no direction in a rotation, both axes in a scaling, and names none where all are kept", () => {
    expect(eigenlines2(matrix([[0, -1], [1, 0]]))).toEqual([]); // prettier-ignore
    expect(eigenlines2(matrix([[3, 0], [0, 2]])).map(({value}) => value)).toEqual([3, 2]); // prettier-ignore
    expect(eigenlines2(matrix([[2, 0], [0, 2]]))).toEqual([]); // prettier-ignore
    expect(eigenlines2(matrix([[0, 0], [0, 0]]))).toEqual([]); // prettier-ignore
  });

  it("maps each direction to its eigenvalue times itself", () => {
    const entry = fc.integer({min: -20, max: 20}).map((n) => n / 10);
    fc.assert(
      fc.property(entry, entry, entry, entry, (a, b, c, d) => {
        const W = matrix([[a, b], [c, d]]); // prettier-ignore
        for (const {value, vector} of eigenlines2(W)) {
          expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
          times(W, vector).forEach((x, i) => expect(x).toBeCloseTo(value * vector[i], 6));
        }
      }),
      {seed: 4, numRuns: 500}
    );
  });
});
