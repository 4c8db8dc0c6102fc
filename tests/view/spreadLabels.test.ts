import fc from "fast-check";
import {expect, it} from "vitest";
import {spreadLabels} from "../../src/components/view/spreadLabels.js";

it("keeps the order, the distance and the bounds", () => {
  const spread = spreadLabels([{y: 100}, {y: 99}, {y: 5}, {y: 98}], {distance: 13, low: 10, high: 110});
  expect(spread.map(({y}) => y)).toEqual([10, 84, 97, 110]);
});

it("only pushes down where there are no bounds", () => {
  const spread = spreadLabels([{y: 20}, {y: 3}, {y: 1}], {distance: 16});
  expect(spread.map(({y}) => y)).toEqual([1, 17, 33]);
});

it("leaves labels that are far enough apart exactly where they are, and those it is given alone", () => {
  const labels = [{y: 0.1 + 0.2}, {y: 40.7}, {y: 20.3}];
  const given = structuredClone(labels);
  expect(spreadLabels(labels, {distance: 13, low: 0, high: 90})).toEqual([labels[0], labels[2], labels[1]]);
  expect(labels).toEqual(given);
});

it("leaves neighbours the distance and all of them inside, wherever they come from", () => {
  const heights = fc.array(
    fc.integer({min: -500, max: 2500}).map((tenths) => tenths / 10),
    {maxLength: 8}
  );
  fc.assert(
    fc.property(heights, (all) => {
      const labels = all.map((y, i) => ({y, i}));
      const spread = spreadLabels(labels, {distance: 13, low: 10, high: 150});
      for (const [i, {y}] of spread.entries()) {
        expect(y).toBeGreaterThan(10 - 1e-9);
        expect(y).toBeLessThanOrEqual(150);
        if (i) expect(y - spread[i - 1].y).toBeGreaterThan(13 - 1e-9);
        if (i) expect(all[spread[i].i]).toBeGreaterThanOrEqual(all[spread[i - 1].i]);
      }
    })
  );
});
