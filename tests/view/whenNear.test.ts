// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {whenNear} from "../../src/components/view/whenNear.js";

let come: (isIntersecting: boolean) => void;
beforeEach(() => {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(hear: (entries: {isIntersecting: boolean}[]) => void) {
        come = (isIntersecting) => hear([{isIntersecting}]);
      }
      observe = () => undefined;
      disconnect = () => undefined;
    }
  );
});
afterEach(() => vi.unstubAllGlobals());

function figure() {
  const element = Object.assign(document.createElement("div"), {resize: vi.fn()});
  return {element, dispose: vi.fn()};
}

describe("whenNear", () => {
  it("opens the figure once, when the reader is near, at the width of then", async () => {
    const made = figure();
    const open = vi.fn(() => Promise.resolve(made));
    const root = whenNear(open);
    come(false);
    expect(open).not.toHaveBeenCalled();
    root.resize(320);
    come(true);
    come(true);
    await vi.waitFor(() => expect(root.contains(made.element)).toBe(true));
    expect(open.mock.calls).toEqual([[{width: 320}]]);
    root.resize(500);
    expect(made.element.resize).toHaveBeenLastCalledWith(500);
    root.dispose();
    expect(made.dispose).toHaveBeenCalledOnce();
  });

  it("opens it for a printer as well", () => {
    const open = vi.fn(() => Promise.resolve(figure()));
    whenNear(open);
    dispatchEvent(new Event("beforeprint"));
    expect(open).toHaveBeenCalledOnce();
  });

  it("ends a figure that arrives after its page has gone", async () => {
    const made = figure();
    const root = whenNear(() => Promise.resolve(made));
    come(true);
    root.dispose();
    await vi.waitFor(() => expect(made.dispose).toHaveBeenCalledOnce());
    expect(root.contains(made.element)).toBe(false);
  });

  it("says in one sentence that it could not be loaded", async () => {
    const root = whenNear(() => Promise.reject(new Error("no network")));
    come(true);
    await vi.waitFor(() =>
      expect(root.textContent).toBe("This figure could not be loaded (no network); reload the page to try again.")
    );
    expect(root.getAttribute("aria-busy")).toBe("false");
  });
});
