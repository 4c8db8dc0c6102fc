import {answersAtEnd} from "./answersAtEnd.js";
import {linkNotes} from "./linkNotes.js";

/** Makes `main` what a reader on paper needs, answers at the end and links as notes. Returns the way back. */
export function toPaper(main: Element, options: Parameters<typeof linkNotes>[1]): () => void {
  const answers = answersAtEnd(main);
  const links = linkNotes(main, options);
  return () => {
    links();
    answers();
  };
}
