// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {NewSeed} from "../../src/components/view/controls/NewSeed.js";
import {Matrix2} from "../../src/components/view/controls/Matrix2.js";
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

describe("Matrix2", () => {
  it("is the first preset, another one when its button is pressed, and any matrix by its sliders", () => {
    const input = Matrix2([{name: "shear", entries: [1, 1, 0, 1]}, {name: "turn", entries: [0, -1, 1, 0]}]); // prettier-ignore
    expect([...input.value.values]).toEqual([1, 1, 0, 1]);
    click(input, "turn");
    expect([...input.value.values]).toEqual([0, -1, 1, 0]);
    expect(location.search).toBe("?a=0&b=-1&c=1&d=0");
    const slider = input.querySelector<HTMLInputElement>("input[name=b]")!;
    slider.value = "0.5";
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    expect([...input.value.values]).toEqual([0, 0.5, 1, 0]);
  });
});
