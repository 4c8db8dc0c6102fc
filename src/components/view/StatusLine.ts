import {element} from "./element.js";

/** At most so often is a line that nobody asked for read out, in milliseconds. */
const announceEvery = 10_000;

/** The line that says what runs, and below it the sentence that says what went wrong. */
export interface StatusLine {
  /** To be put at the head of a panel. */
  readonly elements: readonly HTMLElement[];
  /** Shows `words`, with a `badge` behind them; read out at once if urgent, else at most every 10 seconds. */
  say(words: string, options?: {badge?: string; urgent?: boolean}): void;
  /** Shows what went wrong, and has it read out; nothing, if all is well. */
  complain(sentence: string): void;
}

export function StatusLine(): StatusLine {
  const line = element("p", "training__status");
  const announced = element("p", "visually-hidden");
  announced.setAttribute("role", "status");
  const fault = element("p", "training__fault");
  fault.setAttribute("role", "alert");
  const badge = element("span", "badge");
  let spoken = "";
  let spokenAt = -Infinity;
  return {
    elements: [line, announced, fault],
    say(words, {badge: mark = "", urgent = false} = {}) {
      badge.textContent = mark;
      line.replaceChildren(words, ...(mark ? [" ", badge] : []));
      if (words === spoken || (!urgent && performance.now() - spokenAt < announceEvery)) return;
      spokenAt = performance.now();
      announced.textContent = spoken = words;
    },
    complain(sentence) {
      if (fault.textContent !== sentence) fault.textContent = sentence; // or it would be read out again
    }
  };
}
