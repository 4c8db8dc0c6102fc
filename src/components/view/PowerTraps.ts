import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import type {ValueElement} from "./controls/Slider.js";
import type {PowerStart} from "../math/powerExample.js";
import {say} from "../words/say.js";
import type {PowerChoice} from "./spectralNormKnobs.js";

/** The controls that a trap sets, and what it sets them to. */
interface PowerControls {
  readonly size: ValueElement<PowerChoice>;
  readonly ratio: ValueElement<number>;
  readonly start: ValueElement<PowerStart>;
  readonly k: ValueElement<number>;
}

interface Trap {
  readonly name: string;
  readonly size: PowerChoice;
  readonly ratio: number;
  readonly start: PowerStart;
  readonly k: number;
}

/** What can go wrong, and what helps. The second stops where σ̂ still rests at σ₂. */
export const traps: readonly Trap[] = [
  {name: "σ₁ = σ₂", size: "4×6", ratio: 1, start: "random", k: 30},
  {name: say("u at a right angle"), size: "4×6", ratio: 0.5, start: "perpendicular", k: 10},
  {name: say("a layer of zeros"), size: "zero", ratio: 0.9, start: "random", k: 1},
  {name: say("a good start"), size: "4×6", ratio: 0.9, start: "near", k: 1}
];

/** A button for each trap, which sets the figure's controls to it. */
export function PowerTraps(controls: PowerControls): HTMLElement {
  const set = <T>(control: ValueElement<T>, value: T) => {
    control.value = value;
    control.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const spring = ({size, ratio, start, k}: Trap) => {
    set(controls.size, size);
    set(controls.ratio, ratio);
    set(controls.start, start);
    set(controls.k, k);
  };
  return ButtonRow(...traps.map((trap) => Button(trap.name, () => spring(trap))));
}
