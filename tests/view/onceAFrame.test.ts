import {afterEach, expect, it, vi} from "vitest";
import {onceAFrame} from "../../src/components/view/onceAFrame.js";

afterEach(() => void vi.unstubAllGlobals());

it("acts once in the next frame, however often it is asked, and again when it is asked again", () => {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  const act = vi.fn();
  const soon = onceAFrame(act);
  soon();
  soon();
  expect([frames.length, act.mock.calls.length]).toEqual([1, 0]);
  frames[0]();
  expect(act).toHaveBeenCalledOnce();
  act.mockImplementationOnce(soon); // asked for while it acts: the frame after
  soon();
  frames[1]();
  expect([frames.length, act.mock.calls.length]).toEqual([3, 2]);
});
