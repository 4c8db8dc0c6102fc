import {formatNumber} from "../numbers.js";
import {readUrlNumber, writeUrl} from "../urlState.js";

/** A knob that is a number: one row of a page's table of knobs. */
export interface Knob {
  /** Short name: the key in the address. */
  readonly name: string;
  readonly label: string;
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit?: string;
  /** How its value is printed, the unit apart; four significant digits if left out. */
  readonly show?: (value: number) => string;
  /** What it does, in one sentence; shown as a tooltip and read out as the description. */
  readonly title?: string;
}

/** An element with a value, for Framework's `view`: it fires "input" whenever the value changes. */
export type ValueElement<T> = HTMLElement & {value: T};

/**
 * A labelled native slider with its value beside it. Its first value comes from the address (clamped to the grid of steps by the
 * browser), which is put right where it says what can't be, and each change goes back there. Setting `value` from code moves the
 * slider silently.
 */
export function Slider(knob: Knob): ValueElement<number> {
  const {name, label, initial, low, high, step, unit = "", show: print = formatNumber, title} = knob;
  const root = document.createElement("label") as unknown as ValueElement<number>;
  root.className = "control control--slider";
  const text = document.createElement("span");
  text.textContent = label;
  const range = document.createElement("input");
  range.type = "range";
  range.name = name;
  range.min = String(low);
  range.max = String(high);
  range.step = String(step);
  range.value = String(readUrlNumber(name, knob));
  if (title) range.title = title;
  const output = document.createElement("output");
  root.append(text, range, output);

  const show = () => {
    output.value = `${print(range.valueAsNumber)}${unit ? ` ${unit}` : ""}`;
    range.setAttribute("aria-valuetext", output.value);
  };
  range.addEventListener("input", () => {
    show();
    writeUrl(name, range.valueAsNumber, initial);
  });
  Object.defineProperty(root, "value", {
    get: () => range.valueAsNumber,
    set(value: number) {
      range.value = String(value);
      show();
      writeUrl(name, range.valueAsNumber, initial);
    }
  });
  show();
  writeUrl(name, range.valueAsNumber, initial);
  return root;
}
