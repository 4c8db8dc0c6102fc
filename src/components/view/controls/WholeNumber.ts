import {formatCount} from "../numbers.js";
import {readUrlNumber, readUrlText, writeUrl} from "../urlState.js";
import {Complaint} from "./Complaint.js";
import type {ValueElement} from "./Slider.js";
import {say} from "../../words/say.js";

/** The largest unless another is asked for. */
export const largest = 999_999;

/**
 * A whole number to type, such as a seed; what is not one gives way to the last good value, and a sentence says so. Kept in the
 * address, of which the same is said.
 */
export function WholeNumber(
  name: string,
  {label, initial, low = 0, high = largest}: {label: string; initial: number; low?: number; high?: number}
): ValueElement<number> {
  const root = document.createElement("label") as unknown as ValueElement<number>;
  root.className = "control control--number";
  const text = document.createElement("span");
  text.textContent = label;
  const input = document.createElement("input");
  input.type = "number";
  input.name = name;
  input.min = String(low);
  input.max = String(high);
  input.step = "1";
  const isGood = (x: number) => Number.isInteger(x) && x >= low && x <= high;
  const fromUrl = readUrlNumber(name, {low, high, initial});
  let value = isGood(fromUrl) ? fromUrl : initial;
  const isFromUrl = Number(readUrlText(name, String(value)) || value) === value;
  /** What stood there before the present typing: "1e9" passes through a good 1. */
  let settled = value;
  input.value = String(value);
  const complaint = Complaint();
  root.append(text, input, complaint);

  const range = {least: formatCount(low), most: formatCount(high)};
  if (!isFromUrl) {
    writeUrl(name, value, initial); // a link that is copied now says what is shown
    const words = {...range, value};
    complaint.textContent = say("The address had no whole number from {least} to {most} here; it is {value}.", words);
  }

  const set = (next: number) => {
    if (isGood(next)) writeUrl(name, (value = next), initial);
  };
  input.addEventListener("input", () => {
    complaint.textContent = "";
    set(input.valueAsNumber);
  });
  input.addEventListener("focus", () => (complaint.textContent = "")); // read, and about to be mended
  input.addEventListener("change", () => {
    if (input.valueAsNumber === value) return void (settled = value);
    complaint.textContent = say("That was no whole number from {least} to {most}; it stays {settled}.", {
      ...range,
      settled
    });
    input.value = String(settled);
    if (value === settled) return;
    set(settled);
    root.dispatchEvent(new Event("input", {bubbles: true}));
  });
  Object.defineProperty(root, "value", {
    get: () => value,
    set(next: number) {
      if (next !== value) complaint.textContent = ""; // what is said of the present value stays
      set(next);
      settled = value;
      input.value = String(value);
    }
  });
  return root;
}
