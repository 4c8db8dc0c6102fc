import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {assignment} from "../../src/components/math/assignment.js";

/** Every order of `items`. */
const orders = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
const matrices = fc.integer({min: 1, max: 5}).chain((n) => {
  const row = fc.array(fc.integer({min: -20, max: 20}), {minLength: n, maxLength: n});
  return fc.array(row, {minLength: n, maxLength: n});
});

describe("assignment", () => {
  it("is as cheap as the cheapest of all orders, and its prices prove it", () => {
    fc.assert(
      fc.property(matrices, (cost) => {
        const {columnOf, rowPrice, columnPrice, cost: total} = assignment(cost);
        const all = orders(cost.map((_, i) => i)).map((order) => order.reduce((sum, j, i) => sum + cost[i][j], 0));
        expect(total).toBe(Math.min(...all));
        expect([...columnOf].sort()).toEqual(cost.map((_, i) => i));
        cost.forEach((row, i) => {
          row.forEach((c, j) => expect(rowPrice[i] + columnPrice[j]).toBeLessThanOrEqual(c));
          expect(rowPrice[i] + columnPrice[columnOf[i]]).toBe(row[columnOf[i]]);
        });
      })
    );
  });

  it("refuses a matrix that is not square", () => {
    expect(() => assignment([[1, 2]])).toThrow(new RangeError("invalid cost matrix: 1 rows, a row of 2"));
  });
});
