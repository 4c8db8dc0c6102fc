import {say} from "../../words/say.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";

export type FrameSliderElement = HTMLElement & {
  /** There are frames at these steps, and the one with this index is shown. */
  show(steps: readonly number[], index: number): void;
};

/** A slider through the frames of a run, which may grow as it goes. `onMove` is told the index that the reader wants. */
export function FrameSlider(onMove: (index: number) => void): FrameSliderElement {
  const root = element("label", "control control--slider");
  const words = document.createElement("span");
  words.textContent = say("step shown");
  const range = document.createElement("input");
  Object.assign(range, {type: "range", min: "0", step: "1", name: "rframe"});
  const output = document.createElement("output");
  root.append(words, range, output);
  range.addEventListener("input", () => onMove(range.valueAsNumber));
  const show = (steps: readonly number[], index: number) => {
    range.max = String(Math.max(0, steps.length - 1));
    range.value = String(index);
    range.disabled = steps.length < 2;
    output.value = steps.length ? formatCount(steps[index]) : "–";
    range.setAttribute("aria-valuetext", say("step {step}", {step: output.value}));
  };
  return Object.assign(root, {show});
}
