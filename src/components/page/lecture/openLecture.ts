import {writeUrl} from "../../view/urlState.js";
import {say} from "../../words/say.js";
import {wordsOf} from "../words.js";
import {commandOf, type Command} from "./commandOf.js";
import {fit, makeRoom, unfit} from "./fit.js";
import {LectureBar} from "./LectureBar.js";
import {NotesWindow} from "./NotesWindow.js";
import {canScroll, onwardOf, scrollOn, scrollToAnswer} from "./onward.js";
import {stepsOf, type Step} from "./steps.js";

/** For a question, whichever it is. */
const questionNote = say(
  "Let everybody settle on an answer before you show it (Page Down, Enter, or a click): hands up, or a word with a neighbour."
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
  const ownWindow = NotesWindow(act);
  let at = -1;
  let scale = 1;

  /** The bar's upper edge: what is below it isn't seen. */
  const edge = () => innerHeight - bar.offsetHeight;
  const shownAt = ({above, element}: Step) => [...above, element];
  const named = ({place, title}: Step) => say("{place}: {title}", {place, title});
  /** Figures draw when they are shown; what fitted before may then reach below the edge. */
  const watch = typeof ResizeObserver === "function" ? new ResizeObserver(regrow) : undefined;
  const isLast = () => at === steps.length - 1;

  function go(to: number): void {
    if (to === steps.length && next) return goToPage(next.href);
    if (to < 0 || to >= steps.length || to === at) return;
    if (at >= 0) {
      put(at, false);
      close(steps[at]); // for when it comes again
    }
    at = to;
    const {element} = steps[at];
    put(at, true);
    enlarge();
    scrollTo(0, 0);
    element.focus({preventScroll: true});
    writeUrl("lecture", String(at + 1), "");
    bar.show(named(steps[at]), {note: note(), isFirst: at === 0});
    tellWindow();
    settle();
  }
  function close({element}: Step): void {
    if (element instanceof HTMLDetailsElement) element.open = false;
  }
  function goToPage(address: string): void {
    ownWindow.handOver();
    location.assign(`${address}?lecture=1`);
  }
  function put(index: number, isNow: boolean): void {
    const {element, above} = steps[index];
    for (const one of above) one.classList.toggle("lecture__above", isNow);
    element.classList.toggle("lecture__now", isNow);
    if (isNow) element.tabIndex = -1;
    else element.removeAttribute("tabindex");
    unfit(shownAt(steps[index]));
    if (isNow) watch?.observe(element);
    else watch?.unobserve(element);
  }
  function note(): string {
    const {kind, element} = steps[at];
    return kind === "figure" ? (notes[element.id] ?? "") : questionNote;
  }
  function tellWindow(): void {
    const place = say("Next page");
    const after = next ? say("{place}: {title}", {place, title: wordsOf(next)}) : say("the end of the lecture");
    ownWindow.show({where: named(steps[at]), note: note(), coming: isLast() ? after : named(steps[at + 1])});
  }
  function enlarge(): void {
    scale = fit(shownAt(steps[at]));
  }
  /** At the same size, or what is being dragged would slip from under the hand. */
  function regrow(): void {
    makeRoom(shownAt(steps[at]), scale);
    settle();
  }
  /** After whatever may have changed what is seen: the room that the bar takes, and what its next button says. */
  function settle(): void {
    root.style.setProperty("--lecture-bar", `${bar.offsetHeight}px`);
    const onward = onwardOf(steps[at].element, edge());
    if (onward === "down") bar.setOnward(say("Further down"));
    else if (onward === "reveal") bar.setOnward(say("Show the answer"));
    else bar.setOnward(isLast() ? (next ? say("Next page") : "") : say("Next"));
  }
  function goOn(): void {
    const {element} = steps[at];
    const onward = onwardOf(element, edge());
    if (onward === "down") scrollOn(edge());
    else if (onward === "reveal") reveal(element as HTMLDetailsElement);
    else go(at + 1);
  }
  function reveal(element: HTMLDetailsElement): void {
    element.open = !element.open;
    enlarge(); // an answer takes room
    if (element.open) scrollToAnswer(element, edge());
  }
  function openWindow(): void {
    const isThere = ownWindow.open();
    if (isThere)
      bar.toggleNotes(false); // they are off the wall
    else bar.warn(say("The browser let no window open; allow pop-up windows for this page, and try again."));
    tellWindow();
  }
  function act(command: Command): void {
    const {element} = steps[at];
    if (command === "leave") return leave();
    if (command === "next") goOn();
    else if (command === "back") go(at - 1);
    else if (command === "first") go(0);
    else if (command === "last") go(steps.length - 1);
    else if (command === "notes") bar.toggleNotes();
    else if (command === "window") openWindow();
    else if (element instanceof HTMLDetailsElement) reveal(element);
    settle();
  }
  function leave(): void {
    const {element} = steps[at];
    over.abort();
    watch?.disconnect();
    ownWindow.close();
    put(at, false);
    for (const {one, wasOpen} of questions) if (one !== element) one.open = wasOpen;
    root.classList.remove("lecture");
    root.style.removeProperty("--lecture-bar");
    bar.remove();
    writeUrl("lecture", "", "");
    // details that can't be tabbed to take their summary with them
    const place = element.querySelector<HTMLElement>(":scope > summary") ?? element;
    if (place === element) element.tabIndex = -1;
    element.scrollIntoView();
    place.focus({preventScroll: true});
  }
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event, (isDown) => canScroll(window, isDown));
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    act(command);
  };
  const refit = () => (enlarge(), settle());
  document.addEventListener("keydown", onKey, {capture: true, signal: over.signal});
  const onToggle = ({target}: Event) => target === steps[at].element && refit();
  document.addEventListener("toggle", onToggle, {capture: true, signal: over.signal}); // by a click
  addEventListener("resize", refit, {signal: over.signal});
  addEventListener("scroll", settle, {passive: true, signal: over.signal});
  addEventListener("pagehide", () => ownWindow.close(), {signal: over.signal}); // unless it was handed over
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
