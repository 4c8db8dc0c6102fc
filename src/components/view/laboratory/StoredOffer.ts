import type {StoredRun} from "../../train/kept/storedRun.js";
import {AskedButton} from "../controls/AskedButton.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {whichRun} from "./runWords.js";
import {say} from "../../words/say.js";

export type StoredOfferElement = HTMLElement & {
  /** Offers a run that was found in the store. */
  offer(run: StoredRun): void;
  /** A run has begun, or the offer was taken. */
  withdraw(): void;
  /** The name of the run that is offered now. */
  offered(): string | undefined;
};

/** "Your run of … stopped at step N": to be resumed or discarded, never by itself. */
export function StoredOffer(actions: {
  resume(run: StoredRun): void;
  discard(run: StoredRun): void;
}): StoredOfferElement {
  const root = element("div", "training__offer");
  root.setAttribute("role", "status");
  const words = document.createElement("p");
  let run: StoredRun | undefined;
  const withdraw = () => {
    root.hidden = true;
  };
  const resume = Button(say("Resume"), () => {
    withdraw();
    actions.resume(run!);
  });
  const discard = AskedButton({
    label: say("Discard"),
    question: say("It can’t be brought back."),
    act() {
      withdraw();
      actions.discard(run!);
    }
  });
  root.append(words, Controls(resume, discard));
  root.hidden = true;
  return Object.assign(root, {
    offer(found: StoredRun) {
      run = found;
      words.textContent = say("{run} It can go on from there; a new run leaves it saved.", {run: storedWords(found)});
      root.hidden = false;
    },
    withdraw,
    offered: () => (root.hidden ? undefined : run?.run)
  });
}

/** "Your run of small, MNIST, seed 2 stopped at step 840 (28 Nov, 14:05)." */
export const storedWords = ({step, saved, settings}: StoredRun): string =>
  say("Your run of {run} stopped at step {step} ({when}).", {
    ...{run: whichRun(settings), step: formatCount(step)},
    when: when(saved)
  });

/** "28 Nov, 14:05", where the reader is. */
function when(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return say("at an unknown time");
  const language = say("en-GB");
  const day = time.toLocaleDateString(language, {day: "numeric", month: "short"});
  const clock = time.toLocaleTimeString(language, {hour: "2-digit", minute: "2-digit"});
  return say("{day}, {clock}", {day, clock});
}
