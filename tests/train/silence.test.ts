import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {watchSilence} from "../../src/components/train/run/silence.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watch = () => {
  const onSilent = vi.fn();
  return {onSilent, watched: watchSilence(onSilent, {tick: 1000, least: 10, first: 60})};
};
const seconds = (count: number) => vi.advanceTimersByTime(1000 * count);

describe("a worker that says nothing", () => {
  it("is given up after a minute before its first step, and once", () => {
    const {onSilent, watched} = watch();
    watched.expect(true);
    seconds(59);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(100);
    expect(onSilent.mock.calls).toEqual([[1]]);
  });

  it("is given up after ten seconds once it has made steps", () => {
    const {onSilent, watched} = watch();
    watched.expect(true);
    watched.heard(true);
    seconds(9);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(1);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it("has ten times the longest silence that it was known to keep", () => {
    const {onSilent, watched} = watch();
    watched.expect(true);
    watched.heard(true);
    seconds(4);
    watched.heard(true);
    seconds(39);
    expect(onSilent).not.toHaveBeenCalled();
    seconds(1);
    expect(onSilent).toHaveBeenCalledTimes(1);
  });

  it("owes no answer while it is paused, nor for the time it was", () => {
    const {onSilent, watched} = watch();
    watched.heard(true);
    seconds(1000);
    watched.expect(true);
    seconds(9);
    watched.expect(false);
    watched.expect(true);
    seconds(9);
    expect(onSilent).not.toHaveBeenCalled();
    watched.dispose();
    seconds(1000);
    expect(onSilent).not.toHaveBeenCalled();
  });
});
