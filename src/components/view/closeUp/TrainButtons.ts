import type {Trained} from "../../train/toy/toyMessages.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {disable} from "../controls/disable.js";

/** What the buttons ask for. */
export interface TrainAsks {
  train(trained: Trained): void;
  pause(): void;
  step(): void;
  slow(): void;
  rewind(): void;
  newSeed(): void;
}

export interface TrainButtons {
  readonly element: HTMLElement;
  /** Shows who is being trained, if anyone, and whether slow motion is on. */
  show(state: {running?: Trained; isSlow: boolean}): void;
}

const names: Readonly<Record<Trained, string>> = {
  both: say("Train"),
  D: say("Train D"),
  G: say("Train G")
};

/** Train both, D or G (the one that runs says "Pause"), one step, slow motion, rewind and new seed. */
export function TrainButtons(ask: TrainAsks): TrainButtons {
  let running: Trained | undefined;
  const train = (["both", "D", "G"] as const).map((trained) => ({
    trained,
    button: Button(names[trained], () => (running === trained ? ask.pause() : ask.train(trained)))
  }));
  train[0].button.classList.add("control--primary");
  train[1].button.title = say("D learns to tell, while G stays as it is");
  train[2].button.title = say("G learns to pass for real, while D stays as it is");
  const step = Button(say("One step"), ask.step);
  const slow = Button(say("Slow motion"), ask.slow, {title: say("One step in nine stages, with its numbers")});
  const rewind = Button(say("Rewind"), ask.rewind, {title: say("Back to step 0 and the same initial weights")});
  const newSeed = Button(say("New seed"), ask.newSeed, {title: say("Other initial weights, other data")});
  return {
    element: ButtonRow(...train.map(({button}) => button), step, slow, rewind, newSeed),
    show({running: now, isSlow}) {
      running = now;
      for (const {trained, button} of train) button.textContent = trained === now ? say("Pause") : names[trained];
      disable(step, now !== undefined);
      slow.textContent = say(isSlow ? "Leave slow motion" : "Slow motion");
    }
  };
}
