import type {Run} from "../../train/run/trainingHandle.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {say} from "../../words/say.js";

export interface RunButtonActions {
  /** Trains, or pauses what trains. */
  train(): void;
  step(): void;
  reset(): void;
  newSeed(): void;
}

export type RunButtonsElement = HTMLElement & {
  /** What can be pressed. `waits`: other settings than the run's are chosen; `isStuck`: they can't be trained. */
  show(run: Run | undefined, now: {waits: boolean; isStuck: boolean}): void;
};

const trainWords: Record<Run["phase"], string> = {
  ...{opening: say("Preparing …"), recovering: say("Preparing …"), running: say("Pause")},
  ...{paused: say("Train"), ended: say("Train"), failed: say("Train")}
};

/** The row of buttons; the first says what it will do. */
export function RunButtons({train, step, reset, newSeed}: RunButtonActions): RunButtonsElement {
  const first = Button(say("Train"), train);
  first.classList.add("control--primary");
  const one = Button(say("One step"), step);
  const again = Button(say("Reset (same seed)"), reset, {title: say("Starts again with the settings chosen here")});
  const next = Button(say("New seed"), newSeed);
  const show: RunButtonsElement["show"] = (run, {waits, isStuck}) => {
    const phase = run?.phase ?? "paused";
    const isPreparing = phase === "opening" || phase === "recovering";
    const isOver =
      phase === "ended" || (phase === "paused" && run?.opened !== undefined && run.snapshot?.step === run.opened.steps);
    const cantOpen = isStuck && (!run || phase === "failed");
    first.textContent = trainWords[phase];
    disable(first, isPreparing || isOver || cantOpen);
    disable(one, isPreparing || phase === "running" || isOver || cantOpen);
    disable(again, !run || isStuck);
    disable(next, isStuck);
    again.textContent = say(waits ? "Reset to these settings" : "Reset (same seed)");
  };
  return Object.assign(Controls(first, one, again, next), {show});
}
