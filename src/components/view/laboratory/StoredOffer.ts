import type {SavedEntry} from "../../train/kept/savedRun.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {say} from "../../words/say.js";

export type StoredOfferElement = HTMLElement & {
  /** Offers a run that was found in the store; `what` says which it is. */
  offer(entry: SavedEntry, what: string): void;
  /** A run has begun, or the offer was taken. */
  withdraw(): void;
};

/** "Your run of … stopped at step N": to be resumed or discarded, never by itself. */
export function StoredOffer(actions: {resume(entry: SavedEntry): void; discard(): void}): StoredOfferElement {
  const root = element("div", "training__offer");
  root.setAttribute("role", "status");
  const words = document.createElement("p");
  let entry: SavedEntry | undefined;
  const withdraw = () => {
    root.hidden = true;
  };
  const resume = Button(say("Resume"), () => {
    withdraw();
    actions.resume(entry!);
  });
  const discard = Button(say("Discard"), () => {
    withdraw();
    actions.discard();
  });
  root.append(words, Controls(resume, discard));
  root.hidden = true;
  return Object.assign(root, {
    offer(found: SavedEntry, what: string) {
      entry = found;
      words.textContent = say("Your run of {run} stopped at step {step} ({when}). It can go on from there.", {
        ...{run: what, step: formatCount(found.step)},
        when: when(found.saved)
      });
      root.hidden = false;
    },
    withdraw
  });
}

/** "28 Nov, 14:05", where the reader is. */
function when(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return say("at an unknown time");
  const language = say("en-GB");
  const day = time.toLocaleDateString(language, {day: "numeric", month: "short"});
  const clock = time.toLocaleTimeString(language, {hour: "2-digit", minute: "2-digit"});
  return say("{day}, {clock}", {day, clock});
}
