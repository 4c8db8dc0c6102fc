import {readUrlChoice, writeUrl} from "../urlState.js";
import type {ValueElement} from "./Slider.js";

/** Something to switch on and off: a labelled native checkbox, kept in the address as "on" or "off". */
export function Checkbox(
  name: string,
  {label, initial = false, title}: {label: string; initial?: boolean; title?: string}
): ValueElement<boolean> {
  const root = document.createElement("label") as unknown as ValueElement<boolean>;
  root.className = "control control--checkbox";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = name;
  const words = (isOn: boolean) => (isOn ? "on" : "off");
  box.checked = readUrlChoice(name, ["on", "off"], words(initial)) === "on";
  const text = document.createElement("span");
  text.textContent = label;
  if (title) box.title = title;
  root.append(box, text);
  const keep = () => writeUrl(name, words(box.checked), words(initial));
  box.addEventListener("input", keep);
  keep();
  Object.defineProperty(root, "value", {
    get: () => box.checked,
    set(value: boolean) {
      box.checked = value;
      keep();
    }
  });
  return root;
}
