// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {whenAtRest} from "../../src/components/view/print/whenAtRest.js";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("waits for the page to load, then for the browser to be idle", () => {
  const [work, idle] = [vi.fn(), vi.fn()];
  vi.stubGlobal("requestIdleCallback", idle);
  const state = vi.spyOn(document, "readyState", "get").mockReturnValue("interactive");
  whenAtRest(work);
  expect(idle).not.toHaveBeenCalled();
  dispatchEvent(new Event("load"));
  expect(idle).toHaveBeenCalledExactlyOnceWith(work, {timeout: 5000});
  state.mockReturnValue("complete");
  whenAtRest(work);
  expect(idle).toHaveBeenCalledTimes(2);
});

it("waits a second where the browser doesn't say when it is idle", () => {
  vi.useFakeTimers({toFake: ["setTimeout"]});
  const work = vi.fn();
  whenAtRest(work);
  vi.advanceTimersByTime(900);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledOnce();
});
