import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import type {RaceEvent} from "./raceEvents.js";

export type EventListElement = HTMLElement & {update(events: readonly RaceEvent[]): void};

/** So many of the last events are shown. */
const shown = 5;
/** News are read out at most so often, in milliseconds. */
const announceEvery = 6000;

/** What happened last, newest first, one line each; the newest is read out, but not more often than every six seconds. */
export function EventList(): EventListElement {
  const root = element("div", "race__events");
  const list = element("ol", "race__event-list");
  const spoken = element("p", "visually-hidden");
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");
  root.append(list, spoken);
  let spokenAt = -Infinity;
  let told = "";
  const update = (events: readonly RaceEvent[]) => {
    const lines = events.slice(-shown).reverse().map(line);
    if (!lines.length) lines.push("Nothing has happened yet.");
    if (lines.join() !== told) {
      told = lines.join();
      list.replaceChildren(...lines.map(item));
    }
    if (!events.length || lines[0] === spoken.textContent || performance.now() - spokenAt < announceEvery) return;
    if (spokenAt > -Infinity) spoken.textContent = lines[0]; // not what was there at the start
    spokenAt = performance.now();
  };
  return Object.assign(root, {update});
}

const line = ({step, words}: RaceEvent) => `step ${formatCount(step)}: ${words}`;

function item(words: string): HTMLElement {
  const node = document.createElement("li");
  node.textContent = words;
  return node;
}
