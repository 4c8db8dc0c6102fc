import type {ValueElement} from "../controls/Slider.js";
import {formatNumber} from "../numbers.js";

export interface FreeSliderOptions {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly print?: (value: number) => string;
  readonly title?: string;
}

/** `value` and `label` can be set from code, silently; what lies outside goes to the nearer end. */
export type FreeSliderElement = ValueElement<number> & {label: string; low: number; high: number};

/**
 * A labelled native slider that shows a number which something else decides too, and is therefore not in the address.
 * It fires "input" while it moves and "change" when it is let go.
 */
export function FreeSlider({
  label,
  low,
  high,
  step,
  print = formatNumber,
  title
}: FreeSliderOptions): FreeSliderElement {
  const root = document.createElement("label") as unknown as FreeSliderElement;
  root.className = "control control--slider";
  const text = document.createElement("span");
  text.textContent = label;
  const range = document.createElement("input");
  range.type = "range";
  Object.assign(range, {min: String(low), max: String(high), step: String(step), value: String(low)});
  if (title) range.title = title;
  const output = document.createElement("output");
  root.append(text, range, output);
  const show = (value: number) => {
    output.value = print(value);
    range.setAttribute("aria-valuetext", output.value);
  };
  range.addEventListener("input", () => show(range.valueAsNumber));
  show(range.valueAsNumber);
  Object.defineProperties(root, {
    value: {
      get: () => range.valueAsNumber,
      set(value: number) {
        range.value = String(value);
        show(value); // to its own digits, not the slider's steps
      }
    },
    label: {get: () => text.textContent, set: (next: string) => (text.textContent = next)},
    low: {get: () => Number(range.min), set: (value: number) => (range.min = String(value))},
    high: {get: () => Number(range.max), set: (value: number) => (range.max = String(value))}
  });
  return root;
}
