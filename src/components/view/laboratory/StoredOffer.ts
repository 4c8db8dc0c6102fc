import type {SavedEntry} from "../../train/kept/savedRun.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";

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
  const resume = Button("Resume", () => {
    withdraw();
    actions.resume(entry!);
  });
  const discard = Button("Discard", () => {
    withdraw();
    actions.discard();
  });
  root.append(words, Controls(resume, discard));
  root.hidden = true;
  return Object.assign(root, {
    offer(found: SavedEntry, what: string) {
      entry = found;
      words.textContent = `Your run of ${what} stopped at step ${formatCount(found.step)} (${when(found.saved)}). It can go on from there.`;
      root.hidden = false;
    },
    withdraw
  });
}

/** "28 Nov, 14:05", where the reader is. */
function when(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return "at an unknown time";
  const [day, clock] = [
    time.toLocaleDateString("en-GB", {day: "numeric", month: "short"}),
    time.toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"})
  ];
  return `${day}, ${clock}`;
}
