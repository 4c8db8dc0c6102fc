import {say} from "../../words/say.js";

/** What a knob may be set to. */
export type KnobValue = number | string | boolean;

interface SharedRow {
  /** Its key in a recipe and in the address. */
  readonly name: string;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly does: string;
  /** Another knob's value without which this one does nothing. */
  readonly onlyWith?: {readonly name: string; readonly value: KnobValue};
}

/** A knob that takes numbers from `low` to `high`. */
export interface NumberRow extends SharedRow {
  readonly initial: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly scale: "linear" | "logarithmic";
  readonly whole: boolean;
  readonly unit?: string;
}

/** A knob that takes one of a few values. */
export interface ChoiceRow extends SharedRow {
  readonly initial: string | boolean;
  readonly choices: readonly {readonly value: string | boolean; readonly label: string}[];
}

/** A row of the table of knobs, with the article's value as `initial`. */
export type KnobRow = NumberRow | ChoiceRow;

/** Values of knobs that depart from the preset. */
export type Departures = Readonly<Record<string, KnobValue>>;

export interface NamedDepartures {
  readonly name: string;
  readonly label: string;
  readonly sentence: string;
  readonly recipe: Readonly<Partial<Record<string, KnobValue>>>;
}

/** A knob's value as a reader sees it: a choice's label, a number with its unit. */
export function knobWords(knob: KnobRow, value: KnobValue): string {
  if ("choices" in knob) return knob.choices.find((choice) => choice.value === value)?.label ?? String(value);
  return knob.unit ? say("{value} {unit}", {value: String(value), unit: knob.unit}) : String(value);
}
