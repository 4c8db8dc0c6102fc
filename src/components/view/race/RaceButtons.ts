import type {RaceRun} from "../../train/race/raceHandle.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";

export interface RaceButtonActions {
  /** Train where nothing runs, else pause. */
  train(): void;
  step(): void;
  reset(): void;
  newSeed(): void;
  replay(): void;
}

export type RaceButtonsElement = HTMLElement & {
  /** What can be pressed in this phase; without one, the recording is shown. Settings with a fault can't be run. */
  show(phase: RaceRun["phase"] | undefined, fault: string): void;
};

/** The buttons of the race; the first says what it will do. */
export function RaceButtons({train, step, reset, newSeed, replay}: RaceButtonActions): RaceButtonsElement {
  const first = Button(say("Train"), train);
  first.classList.add("control--primary");
  const one = Button(say("One step"), step);
  const again = Button(say("Reset (same weights)"), reset);
  const play = Button(say("Play the recording"), replay);
  const root = Controls(first, one, again, Button(say("New seed"), newSeed), play);
  const show: RaceButtonsElement["show"] = (phase, fault) => {
    const isRunning = phase === "running";
    const isStuck = fault !== "" || phase === "finished";
    first.textContent = say(isRunning ? "Pause" : "Train");
    disable(first, !isRunning && isStuck);
    disable(one, isRunning || isStuck);
    disable(again, fault !== "");
    play.hidden = phase !== undefined || fault !== "";
  };
  return Object.assign(root, {show});
}
