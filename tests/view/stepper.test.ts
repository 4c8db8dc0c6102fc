// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {NewSeed} from "../../src/components/view/controls/NewSeed.js";
import {Stepper, stepByKeys} from "../../src/components/view/controls/Stepper.js";

const knob = {name: "k", label: "iteration", initial: 3, low: 0, high: 20, step: 1};
const click = (root: HTMLElement, name: string) =>
  [...root.querySelectorAll("button")].find((button) => button.textContent === name)!.click();

beforeEach(() => history.replaceState(null, "", "/page"));

describe("Stepper", () => {
  it("goes on by one or ten, back by one, and to the start, and says so once each time", () => {
    const stepper = Stepper(knob);
    const heard = vi.fn();
    stepper.addEventListener("input", heard);
    const values = ["one iteration", "ten", "one back", "to the start"].map(
      (name) => (click(stepper, name), stepper.value)
    );
    expect(values).toEqual([4, 14, 13, 0]);
    expect(heard).toHaveBeenCalledTimes(4);
  });

  it("stops at both ends and keeps its place in the address, the initial one left out", () => {
    const stepper = Stepper(knob);
    click(stepper, "ten");
    click(stepper, "ten");
    expect([stepper.value, location.search]).toEqual([20, "?k=20"]);
    click(stepper, "to the start");
    click(stepper, "one back");
    expect([stepper.value, location.search]).toEqual([0, "?k=0"]);
    stepper.value = 3;
    expect(location.search).toBe("");
  });

  it("starts where the address says, unless that is nonsense", () => {
    history.replaceState(null, "", "?k=7");
    expect(Stepper(knob).value).toBe(7);
    history.replaceState(null, "", "?k=-1e9");
    expect(Stepper(knob).value).toBe(3);
  });
});

describe("a stepper with parts", () => {
  const quarters = {...knob, step: 0.25, initial: 3};
  const parts = ["Wᵀu", "normalise", "Wv", "normalise"];
  const texts = (root: Element) => [...root.querySelectorAll("button")].map((button) => button.textContent);

  it("names the next part on its first button, and goes on by a part", () => {
    const stepper = Stepper(quarters, {parts});
    const seen = Array.from({length: 5}, () => {
      const next = texts(stepper)[0]!;
      click(stepper, next);
      return [next, stepper.value];
    });
    expect(seen).toEqual([
      ["next: Wᵀu", 3.25],
      ["next: normalise", 3.5],
      ["next: Wv", 3.75],
      ["next: normalise", 4],
      ["next: Wᵀu", 4.25]
    ]);
    expect(location.search).toBe("?k=4.25");
  });

  it("goes from within a step to its end, or back to its start", () => {
    const stepper = Stepper(quarters, {parts});
    const from = (name: string) => ((stepper.value = 3.5), click(stepper, name), stepper.value);
    expect(["one iteration", "ten", "one back"].map(from)).toEqual([4, 13, 3]);
  });
});

describe("run", () => {
  it("steps until it is paused, or to the end", () => {
    vi.useFakeTimers();
    const stepper = Stepper(knob);
    document.body.append(stepper);
    click(stepper, "run");
    vi.advanceTimersByTime(1000);
    expect(stepper.value).toBe(6);
    click(stepper, "pause");
    vi.advanceTimersByTime(5000);
    expect(stepper.value).toBe(6);
    click(stepper, "run");
    vi.advanceTimersByTime(60_000);
    expect([stepper.value, vi.getTimerCount()]).toEqual([20, 0]);
    click(stepper, "run");
    expect(stepper.value).toBe(1); // from the start again
    click(stepper, "pause");
    stepper.remove();
    vi.useRealTimers();
  });

  it("stops when its figure is gone", () => {
    vi.useFakeTimers();
    const stepper = Stepper(knob);
    document.body.append(stepper);
    click(stepper, "run");
    stepper.remove();
    vi.advanceTimersByTime(2000);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

describe("stepByKeys", () => {
  it("steps by arrow, page, Home and End keys on the figure itself, and not on its controls or after stopping", () => {
    const [figure, stepper] = [document.createElement("div"), Stepper(knob)];
    figure.append(stepper);
    const stop = stepByKeys(figure, stepper, knob);
    const press = (key: string, target: Element = figure) => {
      target.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
      return stepper.value;
    };
    const keys = ["ArrowRight", "ArrowLeft", "PageUp", "PageDown", "End", "Home", "x"];
    expect(keys.map((key) => press(key))).toEqual([4, 3, 13, 3, 20, 0, 0]);
    expect(press("ArrowRight", stepper.querySelector("input")!)).toBe(0);
    stop();
    expect(press("ArrowRight")).toBe(0);
  });
});

describe("NewSeed", () => {
  it("counts on and wraps around, and puts the seed into the address", () => {
    const seed = NewSeed("seed", {initial: 8, high: 9});
    click(seed, "new seed");
    expect([seed.value, location.search]).toEqual([9, "?seed=9"]);
    click(seed, "new seed");
    expect(seed.value).toBe(1);
  });
});
