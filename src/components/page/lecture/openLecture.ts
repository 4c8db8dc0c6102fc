import {writeUrl} from "../../view/urlState.js";
import {say} from "../../words/say.js";
import {commandOf, type Command} from "./commandOf.js";
import {fit, unfit} from "./fit.js";
import {LectureBar} from "./LectureBar.js";
import {stepsOf} from "./steps.js";

/** For a question, whichever it is. */
const questionNote = say(
  "Let everybody settle on an answer before you show it (Enter, or a click): hands up, or a word with a neighbour."
);

/**
 * Lecture mode: one figure or question at a time, enlarged, answers closed, from step `start` (1 is the first) or the one that the
 * reader has before them; `notes` are for the lecturer, by the figures' ids. The step is kept in the address. Resolves nothing, throws nothing; ends when the lecturer leaves.
 */
export function openLecture(main: Element, notes: Readonly<Record<string, string>>, start = nearest(main)): void {
  const root = document.documentElement;
  const steps = stepsOf(main);
  if (steps.length === 0 || main.querySelector(".lecture__now")) return;
  const questions = Array.from(main.querySelectorAll<HTMLDetailsElement>("details.question"), (one) => ({
    one,
    wasOpen: one.open
  }));
  const next = document.querySelector<HTMLAnchorElement>("#observablehq-footer a[rel=next]");
  const over = new AbortController();
  const bar = LectureBar(act);
  let at = -1;

  function go(to: number): void {
    if (to === steps.length && next) return location.assign(`${next.href}?lecture=1`);
    if (to < 0 || to >= steps.length || to === at) return;
    if (at >= 0) put(at, false);
    at = to;
    const {element, kind, title, place} = steps[at];
    put(at, true);
    fit(element);
    scrollTo(0, 0);
    element.focus({preventScroll: true});
    writeUrl("lecture", String(at + 1), "");
    const isLast = at === steps.length - 1;
    bar.show(say("{place}: {title}", {place, title}), {
      note: kind === "figure" ? (notes[element.id] ?? "") : questionNote,
      onward: isLast ? (next ? say("Next page") : "") : say("Next"),
      isFirst: at === 0
    });
  }
  function put(index: number, isNow: boolean): void {
    const {element} = steps[index];
    element.classList.toggle("lecture__now", isNow);
    if (isNow) element.tabIndex = -1;
    else element.removeAttribute("tabindex");
    unfit(element);
  }
  function act(command: Command): void {
    const {element} = steps[at];
    if (command === "next") go(at + 1);
    else if (command === "back") go(at - 1);
    else if (command === "first") go(0);
    else if (command === "last") go(steps.length - 1);
    else if (command === "notes") bar.toggleNotes();
    else if (command === "leave") leave();
    else if (element instanceof HTMLDetailsElement) element.open = !element.open;
  }
  function leave(): void {
    const {element} = steps[at];
    over.abort();
    put(at, false);
    for (const {one, wasOpen} of questions) if (one !== element) one.open = wasOpen;
    root.classList.remove("lecture");
    bar.remove();
    writeUrl("lecture", "", "");
    // details that can't be tabbed to take their summary with them
    const place = element.querySelector<HTMLElement>(":scope > summary") ?? element;
    if (place === element) element.tabIndex = -1;
    element.scrollIntoView();
    place.focus({preventScroll: true});
  }
  const canScroll = (isDown: boolean) => (isDown ? scrollY + innerHeight < root.scrollHeight - 2 : scrollY > 2);
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event, canScroll);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    act(command);
  };
  document.addEventListener("keydown", onKey, {capture: true, signal: over.signal});
  const onToggle = ({target}: Event) => target === steps[at].element && fit(steps[at].element);
  document.addEventListener("toggle", onToggle, {capture: true, signal: over.signal}); // an answer takes room
  addEventListener("resize", () => fit(steps[at].element), {signal: over.signal});
  for (const {one} of questions) one.open = false;
  root.classList.add("lecture");
  document.body.append(bar);
  go(Math.min(Math.max(Math.trunc(start) || 1, 1), steps.length) - 1);
}

/** The first step that isn't above the window, counted from 1. */
function nearest(main: Element): number {
  const steps = stepsOf(main);
  const index = steps.findIndex(({element}) => element.getBoundingClientRect().bottom > 0.25 * innerHeight);
  return index < 0 ? steps.length : index + 1;
}
