/** What "next" does: scroll on, show the answer, or go to the next step. */
export type Onward = "down" | "reveal" | "step";

/** Less than this below the edge, in pixels, is a rim, and nothing to see. */
const rim = 4;
/** Of the room above the bar; the rest stays, so that the eye finds its place again. */
const stride = 0.8;

/**
 * What "next" does at a step that ends with `element`, above a bar whose upper edge is at `edge`. A clicker has two buttons: all of a
 * tall figure, and the answer of a question, must be on the way to the next step.
 */
export function onwardOf(element: HTMLElement, edge: number): Onward {
  const isBelow = element.getBoundingClientRect().bottom > edge + rim;
  if (isBelow && canScroll(window, true)) return "down";
  return element instanceof HTMLDetailsElement && !element.open ? "reveal" : "step";
}

/** Scrolls on by most of what is seen above `edge`. */
export const scrollOn = (edge: number): void => scroll(stride * edge);

/** Brings an answer up that opened below `edge`, as far as it can while the question, the top of `element`, stays. */
export function scrollToAnswer(element: HTMLElement, edge: number): void {
  const {top, bottom} = element.getBoundingClientRect();
  const by = Math.min(bottom - edge, top - rim);
  if (by > 0) scroll(by);
}

function scroll(by: number): void {
  const isCalm = globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
  scrollBy({top: by, behavior: isCalm ? "instant" : "smooth"});
}

/** Whether there is more of a window's page below, or above. */
export function canScroll({scrollY, innerHeight, document}: Window, isDown: boolean): boolean {
  return isDown ? scrollY + innerHeight < document.documentElement.scrollHeight - 2 : scrollY > 2;
}
