import {readUrlChoice, writeUrl} from "../urlState.js";
import type {ValueElement} from "./Slider.js";

/** One of a few named things: a labelled native select, kept in the address like a slider. */
export function Choice<T extends string>(
  name: string,
  options: readonly {value: T; label: string}[],
  {label, initial = options[0].value}: {label: string; initial?: T}
): ValueElement<T> {
  const root = document.createElement("label") as unknown as ValueElement<T>;
  root.className = "control control--choice";
  const text = document.createElement("span");
  text.textContent = label;
  const select = document.createElement("select");
  select.name = name;
  for (const option of options) select.append(new Option(option.label, option.value));
  const values = options.map((option) => option.value);
  select.value = readUrlChoice(name, values, initial);
  writeUrl(name, select.value, initial); // what the address asked for and there isn't, goes
  root.append(text, select);
  select.addEventListener("input", () => writeUrl(name, select.value, initial));
  Object.defineProperty(root, "value", {
    get: () => select.value as T,
    set(value: T) {
      select.value = value;
      writeUrl(name, select.value, initial);
    }
  });
  return root;
}
