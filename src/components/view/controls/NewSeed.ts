import {Button} from "./Button.js";
import {ButtonRow} from "./ButtonRow.js";
import type {ValueElement} from "./Slider.js";
import {WholeNumber} from "./WholeNumber.js";
import {say} from "../../words/say.js";

/** A seed to type, and a button for the next one. Kept in the address. */
export function NewSeed(name: string, {label = say("seed"), initial = 1, high = 9999} = {}): ValueElement<number> {
  const number = WholeNumber(name, {label, initial, low: 1, high});
  const next = () => {
    number.value = (number.value % high) + 1;
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const root = ButtonRow(Button(say("new seed"), next), number) as ValueElement<number>;
  Object.defineProperty(root, "value", {get: () => number.value, set: (value: number) => (number.value = value)});
  return root;
}
