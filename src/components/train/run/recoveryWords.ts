import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import type {MachineState} from "./runMachine.js";

const counts = new Intl.NumberFormat("en");

/** What the reader is told where a run goes on after a fault: what happened, what was kept and lost, what to do. */
export function recoveryWords(sentence: string, before: MachineState, after: MachineState): string {
  const from = after.saved
    ? say("its last checkpoint, step {step}", {step: counts.format(after.saved)})
    : say("its seed");
  const lost = lostWords(after.lost - before.lost);
  const goesOn =
    after.avoid.length > before.avoid.length
      ? say("The run goes on by the next way to compute, since two new devices did not help, from {from}; {lost}.", {
          from,
          lost
        })
      : say("The run goes on on a new device from {from}; {lost}.", {from, lost});
  const then = after.wants ? "" : say("Press Train when it is ready.");
  return inTurn([say("{sentence}.", {sentence: upper(sentence)}), goesOn, then]);
}

function lostWords(steps: number): string {
  if (steps === 0) return say("no step was lost");
  return say(steps === 1 ? "{count} step was lost" : "{count} steps were lost", {count: counts.format(steps)});
}

const upper = (sentence: string) => sentence[0].toUpperCase() + sentence.slice(1);
