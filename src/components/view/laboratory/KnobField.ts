import {knobWords, type KnobRow, type KnobValue, type NumberRow} from "./knobRows.js";
import {say} from "../../words/say.js";

/** A knob's control. Its value is undefined where it is left as the size has it. */
export interface KnobField {
  readonly element: HTMLLabelElement;
  value: KnobValue | undefined;
}

/**
 * A labelled native control for one knob: a select where there are few values, else a number to type. `bySize`: what the sizes
 * have, where they differ; "by the size" is then the first choice. `onChange` is called when the reader changes it.
 */
export function KnobField(
  knob: KnobRow,
  {bySize, onChange}: {bySize?: readonly number[]; onChange(): void}
): KnobField {
  const element = document.createElement("label");
  element.className = "control recipe__knob";
  const words = document.createElement("span");
  words.textContent = knob.label;
  const few = fewValues(knob);
  const usual = bySize ? undefined : knob.initial;
  const field = few ? choiceField(knob, few, bySize) : numberField(knob as NumberRow);
  field.input.name = knob.name;
  element.append(words, field.input);
  field.input.addEventListener("change", onChange);
  field.write(usual);
  return {
    element,
    get value() {
      return field.read() ?? usual;
    },
    set value(next) {
      field.write(next ?? usual);
    }
  };
}

/** The values of a knob that has few: choices, small counts, powers of two. */
function fewValues(knob: KnobRow): readonly KnobValue[] | undefined {
  if ("choices" in knob) return knob.choices.map(({value}) => value);
  if (!knob.whole) return undefined;
  if (knob.scale === "linear") return Array.from({length: knob.high - knob.low + 1}, (_, i) => knob.low + i);
  const powers = Array.from({length: 20}, (_, i) => 2 ** i);
  return powers.filter((power) => power >= knob.low && power <= knob.high);
}

interface Field {
  readonly input: HTMLSelectElement | HTMLInputElement;
  read(): KnobValue | undefined;
  write(value: KnobValue | undefined): void;
}

function choiceField(knob: KnobRow, few: readonly KnobValue[], bySize: readonly number[] | undefined): Field {
  const input = document.createElement("select");
  if (bySize) input.append(new Option(say("by the size"), ""));
  for (const value of few) input.append(new Option(knobWords(knob, value), String(value)));
  const values = [...few];
  return {
    input,
    read: () => values.find((value) => String(value) === input.value),
    write(value) {
      if (value !== undefined && !values.includes(value)) {
        values.push(value); // a link may ask for 24 channels
        input.append(new Option(knobWords(knob, value), String(value)));
      }
      input.value = value === undefined ? "" : String(value);
    }
  };
}

/** What is not a number of the range gives way to the last good one. */
function numberField({low, high}: NumberRow): Field {
  const input = document.createElement("input");
  Object.assign(input, {type: "number", min: String(low), max: String(high), step: "any"});
  input.title = say("{low} to {high}", {low, high});
  let good: number | undefined;
  const isGood = (x: number) => x >= low && x <= high;
  input.addEventListener("change", () => {
    if (isGood(input.valueAsNumber)) good = input.valueAsNumber;
    else input.value = String(good ?? "");
  });
  return {
    input,
    read: () => good,
    write(value) {
      good = typeof value === "number" ? value : undefined;
      input.value = String(value ?? "");
    }
  };
}
