import {formatCount, formatNumber} from "../numbers.js";
import {say} from "../../words/say.js";
import {Complaint} from "./Complaint.js";

export interface NumberFieldOptions {
  readonly name: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** Takes whole numbers only. */
  readonly whole?: boolean;
  /** What no number means, in a word; without it, a number there must be. */
  readonly empty?: string;
  /** The reader has come to another value. */
  readonly onChange: (value: number | undefined) => void;
}

export interface NumberField {
  readonly element: HTMLLabelElement;
  readonly input: HTMLInputElement;
  /** What stands there; undefined where it is empty. Setting it is silent. */
  value: number | undefined;
  setLabel(words: string): void;
  complain(sentence: string): void;
}

/**
 * A number to type, taken when the reader is done with it and not on the way: 1500 passes through 1. What isn't one of its range
 * gives way to the last good one, and a sentence says so.
 */
export function NumberField(options: NumberFieldOptions): NumberField {
  const {name, low, high, whole = false, empty, onChange} = options;
  const element = document.createElement("label");
  element.className = "control control--number";
  const words = document.createElement("span");
  words.textContent = options.label;
  const input = document.createElement("input");
  Object.assign(input, {type: "number", name, min: String(low), max: String(high), step: whole ? "1" : "any"});
  if (empty) input.placeholder = empty;
  const complaint = Complaint();
  element.append(words, input, complaint);

  let value: number | undefined;
  const print = (x: number) => (whole ? formatCount(x) : formatNumber(x));
  const isGood = (x: number) => x >= low && x <= high && (!whole || Number.isInteger(x));
  const write = () => (input.value = String(value ?? ""));
  const complain = (sentence: string) => void (complaint.textContent = sentence);
  input.addEventListener("input", () => complain(""));
  input.addEventListener("change", () => {
    const isEmpty = input.value === "" && !input.validity.badInput;
    const next = isEmpty ? undefined : input.valueAsNumber;
    if (next === undefined ? empty !== undefined : isGood(next)) {
      if (next === value) return;
      value = next;
      return onChange(value);
    }
    const range = {least: print(low), most: print(high), settled: value === undefined ? (empty ?? "") : print(value)};
    complain(
      whole
        ? say("That was no whole number from {least} to {most}; it stays {settled}.", range)
        : say("That was no number from {least} to {most}; it stays {settled}.", range)
    );
    write();
  });
  return {
    ...{element, input, complain},
    get value() {
      return value;
    },
    set value(next) {
      if (next !== value) complain(""); // what is said of the present value stays
      value = next;
      write();
    },
    setLabel(next) {
      words.textContent = next;
    }
  };
}
