import {describe, expect, it} from "vitest";
import {stepTime} from "../../src/components/train/run/stepTime.js";

describe("stepTime", () => {
  it("is unknown before the first stretch", () => {
    const time = stepTime();
    time.took(10, 0);
    expect(time.milliseconds()).toBeUndefined();
  });

  it("is the median of the last stretches, each by its own number of steps", () => {
    const time = stepTime({most: 3});
    for (const [milliseconds, steps] of [
      [9000, 1],
      [40, 4],
      [60, 5],
      [9, 1]
    ])
      time.took(milliseconds, steps);
    expect(time.milliseconds()).toBe(10);
  });
});
