import {say} from "../../words/say.js";
import {readUrlText, writeUrl} from "../urlState.js";
import {FaultOf} from "./Complaint.js";
import type {ValueElement} from "./Slider.js";

export interface ParsedFieldOptions<T> {
  readonly label: string;
  /** As a reader would type it. */
  readonly initial: string;
  /** What a text says; throws one sentence where it says nothing. */
  readonly parse: (text: string) => T;
  /** The text of a value: `parse` reads it. */
  readonly print: (value: T) => string;
  /** What was not typed, for the complaint, in the page's language: "polyline", "list of heights". */
  readonly noun: string;
  readonly title?: string;
}

/**
 * Something to type. What can't be read yet stays in the field, while the value is the last good one, and one sentence says
 * why. A pasted line break counts as a semicolon. The value is kept in the address as text.
 */
export function ParsedField<T>(
  name: string,
  {label, initial, parse, print, noun, title}: ParsedFieldOptions<T>
): ValueElement<T> {
  const root = document.createElement("label") as unknown as ValueElement<T>;
  root.className = "control control--matrix";
  const words = document.createElement("span");
  words.textContent = label;
  const input = document.createElement("input");
  input.type = "text";
  input.name = name;
  input.spellcheck = false;
  input.autocomplete = "off";
  if (title) input.title = title;
  const {element: complaint, complain} = FaultOf(input);
  root.append(words, input, complaint);

  const read = (text: string): {value: T} | {fault: string} => {
    try {
      return {value: parse(text)};
    } catch (error) {
      return {fault: (error as Error).message};
    }
  };
  const start = read(readUrlText(name, initial));
  let value = "value" in start ? start.value : parse(initial);
  const keep = (next: T) => {
    value = next;
    writeUrl(name, print(value), print(parse(initial)));
  };
  input.value = print(value);
  input.addEventListener("input", (event) => {
    const next = read(input.value);
    complain("");
    if ("value" in next) keep(next.value);
    else event.stopPropagation(); // half-typed: the figure stays
  });
  input.addEventListener("change", () => {
    const next = read(input.value);
    if ("value" in next) return;
    complain(say("That was no {noun} ({fault}); the last one stays.", {noun, fault: next.fault}));
  });
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text") ?? "";
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    input.setRangeText(text.trim().replace(/\s*[\r\n]+\s*/g, "; "), input.selectionStart!, input.selectionEnd!, "end");
    input.dispatchEvent(new Event("input", {bubbles: true}));
  });
  Object.defineProperty(root, "value", {
    get: () => value,
    set(next: T) {
      keep(next);
      input.value = print(value);
      complain("");
    }
  });
  return root;
}
