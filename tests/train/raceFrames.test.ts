import {expect, it} from "vitest";
import {thinFrames} from "../../src/components/train/race/raceFrames.js";

const after = (count: number, most: number) => {
  let frames: {step: number}[] = [];
  for (let i = 0; i < count; ++i) frames = thinFrames(frames, {step: 25 * i}, most);
  return frames.map(({step}) => step);
};

it("keeps all frames while there is room", () => {
  expect(after(4, 4)).toEqual([0, 25, 50, 75]);
  expect(after(5, 4)).toEqual([0, 50, 75, 100]);
});

it("never keeps more than it may, keeps the first and the last, and spreads the others over the run", () => {
  for (const count of [65, 100, 333, 801]) {
    const steps = after(count, 64);
    expect(steps).toHaveLength(64);
    expect([steps[0], steps.at(-1)]).toEqual([0, 25 * (count - 1)]);
    const gaps = steps.slice(1).map((step, i) => step - steps[i]);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual((3 * 25 * count) / 64 + 25);
  }
});
