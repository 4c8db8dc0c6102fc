import {Complaint} from "../controls/Complaint.js";
import {NumberField} from "../controls/NumberField.js";
import {knobWords, type KnobRow, type KnobValue, type NumberRow} from "./knobRows.js";
import {say} from "../../words/say.js";

/** A knob's control. Its value is undefined where it is left as the size has it. */
export interface KnobField {
  readonly element: HTMLLabelElement;
  value: KnobValue | undefined;
  /** Says beside it what it did not take. */
  complain(sentence: string): void;
}

interface KnobFieldOptions {
  /** What the sizes have, where they differ; "by the size" is then the first choice. */
  readonly bySize?: readonly number[];
  /** The reader has changed it. */
  readonly onChange: () => void;
}

/** A labelled native control for one knob: a select where there are few values, else a number to type. */
export function KnobField(knob: KnobRow, options: KnobFieldOptions): KnobField {
  const few = fewValues(knob);
  const usual = options.bySize ? undefined : knob.initial;
  const field = few ? choiceField(knob, few, options) : numberField(knob as NumberRow, options);
  field.element.classList.add("recipe__knob");
  field.value = usual;
  return {
    ...{element: field.element, complain: field.complain},
    get value() {
      return field.value ?? usual;
    },
    set value(next) {
      field.value = next ?? usual;
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

function choiceField(knob: KnobRow, few: readonly KnobValue[], {bySize, onChange}: KnobFieldOptions): KnobField {
  const element = document.createElement("label");
  element.className = "control";
  const words = document.createElement("span");
  words.textContent = knob.label;
  const input = document.createElement("select");
  input.name = knob.name;
  if (bySize) input.append(new Option(say("by the size"), ""));
  for (const value of few) input.append(new Option(knobWords(knob, value), String(value)));
  const values = [...few];
  const complaint = Complaint();
  const complain = (sentence: string) => void (complaint.textContent = sentence);
  input.addEventListener("change", () => {
    complain("");
    onChange();
  });
  element.append(words, input, complaint);
  return {
    ...{element, complain},
    get value() {
      return values.find((value) => String(value) === input.value);
    },
    set value(value) {
      if (value !== undefined && !values.includes(value)) {
        values.push(value); // a link may ask for 24 channels
        input.append(new Option(knobWords(knob, value), String(value)));
      }
      input.value = value === undefined ? "" : String(value);
    }
  };
}

function numberField({name, label, low, high}: NumberRow, {onChange}: KnobFieldOptions): KnobField {
  const field = NumberField({name, label, low, high, onChange});
  field.input.title = say("{low} to {high}", {low, high});
  return field as KnobField;
}
