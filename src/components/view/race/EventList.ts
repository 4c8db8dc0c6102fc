import {say} from "../../words/say.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {patience, type RaceEvent} from "./raceEvents.js";

export type EventListElement = HTMLElement & {
  update(events: readonly RaceEvent[]): void;
  /** Of another race from now on: nothing of the old one is said any more. */
  clear(): void;
};

/** So many events are shown: the last one of each method, and the last of all. */
const shown = 10;
/** News are read out at most so often, in milliseconds. */
const announceEvery = 6000;

const rule = say(
  "A loss counts once it has lasted {steps} steps, and so does a return; an × in a picture is one reading without a sample. A fair share: each has at least a quarter of what it is due.",
  {steps: patience}
);

/** What happened last, newest first, one line each, and when it counts; the newest is read out, but not more often than every six seconds. */
export function EventList(): EventListElement {
  const root = element("div", "race__events");
  const list = element("ol", "race__event-list");
  const note = element("p", "training__note");
  note.textContent = rule;
  const spoken = element("p", "visually-hidden");
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");
  root.append(list, note, spoken);
  let spokenAt = -Infinity;
  let told = "";
  const update = (events: readonly RaceEvent[]) => {
    const lines = chosen(events).reverse().map(line);
    if (!lines.length) lines.push(say("Nothing has happened yet."));
    if (lines.join() !== told) {
      told = lines.join();
      list.replaceChildren(...lines.map(item));
    }
    if (!events.length) return void (spoken.textContent = "");
    const news = line(events.reduce((a, b) => (b.known >= a.known ? b : a))); // it may have begun before others
    if (news === spoken.textContent || performance.now() - spokenAt < announceEvery) return;
    if (spokenAt > -Infinity) spoken.textContent = news; // not what was there at the start
    spokenAt = performance.now();
  };
  return Object.assign(root, {update, clear: () => update([])});
}

/** The last of each method first, however old: how each of them fares; then the newest others; in the order of `events`. */
function chosen(events: readonly RaceEvent[]): RaceEvent[] {
  const last = new Map(events.map((event) => [event.method, event]));
  const kept = new Set(last.values());
  for (let i = events.length - 1; i >= 0 && kept.size < shown; --i) kept.add(events[i]);
  return events.filter((event) => kept.has(event));
}

const line = ({step, words}: RaceEvent) => say("step {step}: {words}", {step: formatCount(step), words});

function item(words: string): HTMLElement {
  const node = document.createElement("li");
  node.textContent = words;
  return node;
}
