import {describe, expect, it} from "vitest";
import {longest, pace} from "../../src/components/train/run/pace.js";

describe("the pace of submissions", () => {
  it("starts with one step and at most doubles, up to as many as fit into eight milliseconds", () => {
    const tempo = pace(32);
    const sizes = Array.from({length: 6}, () => {
      const steps = tempo.steps();
      tempo.took(steps, steps); // a millisecond a step
      return steps;
    });
    expect(sizes).toEqual([1, 2, 4, 8, 8, 8]);
    expect(longest).toBe(8);
  });

  it("stays at one step where a step takes longer than that, and within the most that fit", () => {
    const slow = pace(32);
    slow.took(500, 1);
    expect(slow.steps()).toBe(1);
    const fast = pace(4);
    for (let i = 0; i < 9; ++i) fast.took(0.01 * fast.steps(), fast.steps());
    expect(fast.steps()).toBe(4);
  });

  it("comes down again when the card gets slower", () => {
    const tempo = pace(32);
    for (let i = 0; i < 6; ++i) tempo.took(0.5 * tempo.steps(), tempo.steps());
    const before = tempo.steps();
    for (let i = 0; i < 12; ++i) tempo.took(4 * tempo.steps(), tempo.steps());
    expect(before).toBe(16);
    expect(tempo.steps()).toBe(2);
  });
});
