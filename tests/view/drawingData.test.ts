// @vitest-environment jsdom
import {expect, it} from "vitest";
import {columnTable, dataOf, withData} from "../../src/components/view/drawingData.js";

it("asks for the numbers of a drawing only when they are wanted, and each time anew", () => {
  let asked = 0;
  const node = document.createElement("div");
  const given = withData(node, () => [{label: "times asked", heads: ["what", "n"], rows: [["asked", ++asked]]}]);
  expect(given).toBe(node);
  expect(asked).toBe(0);
  expect(dataOf(node)[0].rows).toEqual([["asked", 1]]);
  expect(dataOf(node)[0].rows).toEqual([["asked", 2]]);
});

it("has none for a drawing that gave none", () => {
  expect(dataOf(document.createElement("div"))).toEqual([]);
});

it("makes a table of columns", () => {
  const columns = {x: Float64Array.of(1, 2), p: [0.5], of: ["P", "Q"]};
  expect(columnTable("density", columns)).toEqual({
    label: "density",
    heads: ["x", "p", "of"],
    rows: [
      [1, 0.5, "P"],
      [2, NaN, "Q"]
    ]
  });
});
