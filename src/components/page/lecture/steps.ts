import {claimOf, wordsOf} from "../words.js";
import {say} from "../../words/say.js";
import {exerciseBefore} from "./exercise.js";

/** Something to stop at in a lecture. */
export interface Step {
  readonly element: HTMLElement;
  /** What is shown above it, in order: the exercise, if `element` is no more than its answer. */
  readonly above: readonly HTMLElement[];
  readonly kind: "figure" | "question";
  /** What the figure claims, or the question. */
  readonly title: string;
  /** "figure 3 of 9", among its kind. */
  readonly place: string;
}

/** The figures and questions of a page, in order. A question is marked at build (markdown/questions.ts). */
export function stepsOf(main: Element): Step[] {
  const elements = Array.from(main.querySelectorAll<HTMLElement>(":scope > figure, :scope > .question"));
  const kinds = elements.map((element) => (element.tagName === "FIGURE" ? "figure" : "question"));
  return elements.map((element, i) => {
    const kind = kinds[i];
    const [before, all] = [kinds.slice(0, i + 1), kinds].map((some) => some.filter((one) => one === kind).length);
    const count = {before, all};
    const place = kind === "figure" ? say("figure {before} of {all}", count) : say("question {before} of {all}", count);
    const {heading, above} = exerciseBefore(element);
    const asked = () => wordsOf(heading ?? element.querySelector("summary") ?? element);
    return {element, above, kind, title: kind === "figure" ? claimOf(element) : asked(), place};
  });
}
