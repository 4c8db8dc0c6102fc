import {describe, expect, it} from "vitest";
import {movePoint, parsePoints, pointsText, type PointLimits} from "../../src/components/math/parsePoints.js";

const limits: PointLimits = {x: [-3, 3], y: [-3, 3], apart: 1, count: [2, 4]};

describe("parsePoints", () => {
  it("reads what pointsText writes, and what readers type", () => {
    const points = [[-3, 0], [0, 2.25], [3, -1]] as const; // prettier-ignore
    expect(parsePoints(pointsText(points), limits)).toEqual(points);
    expect(parsePoints(" (−3 0); 0  2.25\n3 -1,", limits)).toEqual(points);
    expect(parsePoints("（－3 0）；0 2.25，3 −1", limits)).toEqual(points); // as a Chinese keyboard types it
  });

  it.each([
    ["", "0 points where 2 to 4 are expected"],
    ["1 2", "1 points where 2 to 4 are expected"],
    ["1 2, 3", "“3” is not two numbers"],
    ["-3 0, 0 9", "“9” is no number from −3 to 3"],
    ["-3 0, x 1", "“x” is no number from −3 to 3"],
    ["-3 0, 0 1e9", "“1e9” is no number from −3 to 3"],
    ["0 0, 0.5 1", "point 2 is not at least 1 to the right of point 1"]
  ])("says what is wrong with “%s”", (text, words) => {
    expect(() => parsePoints(text, limits)).toThrow(words);
  });
});

describe("movePoint", () => {
  it("goes to the grid, and no nearer to neighbours or limits than allowed", () => {
    const points = parsePoints("-3 0, 0 2, 3 0", limits);
    const move = (i: number, x: number, y: number) => movePoint(points, i, [x, y], {limits, step: 0.25})[i];
    expect(move(1, 0.6, -1.1)).toEqual([0.5, -1]);
    expect(move(1, 9, 9)).toEqual([2, 3]);
    expect(move(0, 2, 0)).toEqual([-1, 0]);
    expect(move(2, 9, -9)).toEqual([3, -3]);
  });
});
