import {describe, expect, it} from "vitest";
import {
  column,
  matrix,
  norm,
  normalize,
  product,
  row,
  times,
  transpose,
  transposeTimes
} from "../../src/components/math/matrix.js";
import {gaussian} from "./matrices.js";

const W = matrix([
  [1, 2, 3],
  [4, 5, 6]
]);

describe("matrix", () => {
  it("lies row after row", () => {
    expect(W).toEqual({rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6)});
    expect([...row(W, 1)]).toEqual([4, 5, 6]);
    expect([...column(W, 2)]).toEqual([3, 6]);
    expect([...transpose(W).values]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  it("takes a vector as long as its columns to one as long as its rows, and its transpose back", () => {
    expect([...times(W, [1, 0, -1])]).toEqual([-2, -2]);
    expect([...transposeTimes(W, [1, -1])]).toEqual([-3, -3, -3]);
    expect(() => times(W, [1, 2])).toThrow("invalid length: 2, not 3");
    expect(() => transposeTimes(W, [1, 2, 3])).toThrow("invalid length: 3, not 2");
  });

  it("multiplies: (AB)x = A(Bx)", () => {
    const [A, B, x] = [gaussian(3, 4, 1), gaussian(4, 2, 2), Float64Array.of(0.3, -1.2)];
    const both = times(product(A, B), x);
    times(A, times(B, x)).forEach((value, i) => expect(both[i]).toBeCloseTo(value, 12));
    expect(() => product(W, W)).toThrow("invalid product: 3 columns, 2 rows");
  });

  it("refuses rows of different lengths", () => {
    expect(() => matrix([[1, 2], [3]])).toThrow("invalid row 1: 1 numbers, not 2");
  });
});

describe("normalize", () => {
  it("gives length 1, and leaves a zero alone instead of dividing by it", () => {
    expect(norm(normalize(Float64Array.of(3, 4)))).toBeCloseTo(1, 15);
    expect([...normalize(Float64Array.of(0, 0))]).toEqual([0, 0]);
    expect([...normalize(Float64Array.of(1e-15), 1e-12)]).toEqual([1e-3]);
  });
});
