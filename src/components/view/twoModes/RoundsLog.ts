import {say} from "../../words/say.js";
import {element} from "../element.js";
import type {Round} from "./twoModesPlay.js";
import {roundInWords} from "./twoModesWords.js";

/** The last rounds in words, numbered; what to do where there are none. */
export function RoundsLog(rounds: readonly Round[], {shown = 6} = {}): HTMLElement {
  if (rounds.length === 0) {
    const hint = element("p", "panels__words");
    hint.textContent = say("No rounds yet. Press “play the best response”, then “let D answer”, and again.");
    return hint;
  }
  const list = element("ol", "panels__words");
  list.start = Math.max(1, rounds.length - shown + 1);
  for (const round of rounds.slice(-shown)) {
    const line = document.createElement("li");
    line.textContent = roundInWords(round);
    list.append(line);
  }
  return list;
}
