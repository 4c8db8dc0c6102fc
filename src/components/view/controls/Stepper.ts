import {say} from "../../words/say.js";
import {Button} from "./Button.js";
import {ButtonRow} from "./ButtonRow.js";
import {Controls} from "./Controls.js";
import {Slider, type Knob, type ValueElement} from "./Slider.js";

export interface StepperOptions {
  /** What the buttons say. */
  readonly one?: string;
  readonly ten?: string;
  readonly back?: string;
  readonly reset?: string;
  /** Names of the equal parts of a step, in order, for a button that does the next one; `knob.step` is then 1/length. */
  readonly parts?: readonly string[];
}

/** Milliseconds from one step to the next of a stepper that runs: slow enough to read. */
const pace = 500;

/**
 * Steps forwards and backwards through numbered states: buttons for the next part of a step (if it has parts), one, ten, run
 * or pause, one back and the start, and a slider that travels anywhere. `reset` goes to `knob.low`. Its value is the number
 * of the state, kept in the address like a slider's.
 */
export function Stepper(
  knob: Knob,
  {
    one = say("one iteration"),
    ten = say("ten"),
    back = say("one back"),
    reset = say("to the start"),
    parts = []
  }: StepperOptions = {}
): ValueElement<number> {
  const slider = Slider(knob);
  const go = (value: number) => {
    slider.value = Math.min(knob.high, Math.max(knob.low, value));
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const forward = (steps: number) => go(Math.floor(slider.value) + steps);
  const part = Button("", () => go(slider.value + 1 / parts.length));
  const run = RunButton({
    start: () => slider.value >= knob.high && go(knob.low),
    next: () => forward(1),
    canGoOn: () => slider.value < knob.high && root.isConnected
  });
  const buttons = ButtonRow(
    ...(parts.length ? [part] : []),
    Button(one, () => forward(1)),
    Button(ten, () => forward(10)),
    run,
    Button(back, () => go(Math.ceil(slider.value) - 1)),
    Button(reset, () => go(knob.low))
  );
  const root = Controls(buttons, slider) as ValueElement<number>;
  const name = () => {
    const done = Math.round((slider.value - Math.floor(slider.value)) * parts.length);
    part.textContent = say("next: {part}", {part: parts[done]});
  };
  root.addEventListener("input", name);
  if (parts.length) name();
  Object.defineProperty(root, "value", {
    get: () => slider.value,
    set(value: number) {
      slider.value = value;
      if (parts.length) name();
    }
  });
  return root;
}

/** "run", which calls `start` and then `next` every half second as long as `canGoOn`, and meanwhile "pause". */
function RunButton({start, next, canGoOn}: Record<"start" | "next", () => void> & {canGoOn(): boolean}) {
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    button.textContent = say("run");
  };
  const tick = () => {
    if (canGoOn()) next();
    if (!canGoOn()) stop();
  };
  const button = Button(say("run"), () => {
    if (timer !== undefined) return stop();
    start();
    timer = setInterval(tick, pace);
    button.textContent = say("pause");
    tick();
  });
  return button;
}

/**
 * Arrow keys step a focused figure: right and left by `knob.step`, Page Up and Page Down by ten, Home and End to the ends.
 * Keys that are pressed inside one of its controls stay that control's own. Returns the way to stop listening.
 */
export function stepByKeys(figure: HTMLElement, stepper: ValueElement<number>, {low, high, step}: Knob): () => void {
  const moves: Record<string, (value: number) => number> = {
    ArrowRight: (value) => value + step,
    ArrowLeft: (value) => value - step,
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
