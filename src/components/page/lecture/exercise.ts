import {wordsOf} from "../words.js";

/** An exercise stands on the page under a heading of its own; only its answer is folded. */
export interface Exercise {
  readonly heading?: HTMLElement;
  /** The heading and what follows it, but for figures, which are steps of their own, and other questions. */
  readonly above: readonly HTMLElement[];
}

/** What the answer `element` is the answer to, if its summary doesn't say: all before it, back to the section's heading. */
export function exerciseBefore(element: Element): Exercise {
  const summary = element.querySelector(":scope > summary");
  if (!summary || !/^(Answer|答案)$/.test(wordsOf(summary))) return {above: []};
  const above: HTMLElement[] = [];
  for (let one = element.previousElementSibling; one instanceof HTMLElement; one = one.previousElementSibling) {
    if (one.matches("h1")) break; // the page's own stays in a lecture anyway
    if (!one.matches(".question, figure, details")) above.unshift(one);
    if (one.matches("h2, h3, h4")) return {heading: one, above};
  }
  return {above};
}
