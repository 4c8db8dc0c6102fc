import {Button} from "./Button.js";
import {ButtonRow} from "./ButtonRow.js";
import {Controls} from "./Controls.js";
import {Slider, type Knob, type ValueElement} from "./Slider.js";

/** What the buttons of a stepper say. */
export interface StepperWords {
  readonly one: string;
  readonly ten: string;
  readonly back: string;
  readonly reset: string;
}

/**
 * Steps forwards and backwards through numbered states: buttons for one, ten, one back and the start, and a slider that
 * travels anywhere. `reset` goes to `knob.low`. Its value is the number of the state, kept in the address like a slider's.
 */
export function Stepper(
  knob: Knob,
  {one = "one iteration", ten = "ten", back = "one back", reset = "to the start"}: Partial<StepperWords> = {}
): ValueElement<number> {
  const slider = Slider(knob);
  const go = (value: number) => {
    slider.value = Math.min(knob.high, Math.max(knob.low, value));
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const buttons = ButtonRow(
    Button(one, () => go(slider.value + 1)),
    Button(ten, () => go(slider.value + 10)),
    Button(back, () => go(slider.value - 1)),
    Button(reset, () => go(knob.low))
  );
  const root = Controls(buttons, slider) as ValueElement<number>;
  Object.defineProperty(root, "value", {get: () => slider.value, set: (value: number) => (slider.value = value)});
  return root;
}

/**
 * Arrow keys step a focused figure: right and left by one, Page Up and Page Down by ten, Home and End to the ends.
 * Keys that are pressed inside one of its controls stay that control's own. Returns the way to stop listening.
 */
export function stepByKeys(figure: HTMLElement, stepper: ValueElement<number>, {low, high}: Knob): () => void {
  const moves: Record<string, (value: number) => number> = {
    ArrowRight: (value) => value + 1,
    ArrowLeft: (value) => value - 1,
    PageUp: (value) => value + 10,
    PageDown: (value) => value - 10,
    Home: () => low,
    End: () => high
  };
  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.target !== figure || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    stepper.value = Math.min(high, Math.max(low, move(stepper.value)));
    stepper.dispatchEvent(new Event("input", {bubbles: true}));
  };
  figure.addEventListener("keydown", onKey);
  return () => figure.removeEventListener("keydown", onKey);
}
