import {expect, it} from "vitest";
import {plotWidthIn} from "../../src/components/view/plotWidth.js";

it.each([
  [286, 286],
  [635, 635],
  [636, 310],
  [670, 327],
  [1046, 338]
])("in %i pixels each plot is %i wide", (room, width) => {
  expect(plotWidthIn(room)).toBe(width);
});
