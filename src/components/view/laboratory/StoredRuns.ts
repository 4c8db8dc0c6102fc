import type {StoredRun} from "../../train/kept/storedRun.js";
import {AskedButton} from "../controls/AskedButton.js";
import {Button} from "../controls/Button.js";
import {element} from "../element.js";
import {storedWords} from "./StoredOffer.js";
import {say} from "../../words/say.js";

export type StoredRunsElement = HTMLElement & {
  /** Lists `runs`, but for those called one of `open`. */
  show(runs: readonly StoredRun[], open: readonly (string | undefined)[]): void;
};

/** The runs that this browser holds beside the ones on the screen, to be opened: each can be gone on with, or deleted. */
export function StoredRuns(actions: {resume(run: StoredRun): void; discard(run: StoredRun): void}): StoredRunsElement {
  const root = element("details", "stored-runs");
  const summary = document.createElement("summary");
  const list = document.createElement("ul");
  root.append(summary, list);
  root.hidden = true;
  let shown = "";
  return Object.assign(root, {
    show(runs: readonly StoredRun[], open: readonly (string | undefined)[]) {
      const others = runs.filter(({run}) => !open.includes(run));
      const key = others.map(({run, step, saved}) => `${run} ${step} ${saved}`).join();
      if (key === shown) return; // the buttons stay, and with them the focus
      shown = key;
      const hadFocus = list.contains(document.activeElement);
      root.hidden = !others.length;
      summary.textContent = say(
        others.length === 1 ? "One more run is saved in this browser" : "{count} more runs are saved in this browser",
        {count: others.length}
      );
      list.replaceChildren(...others.map(line));
      if (hadFocus) summary.focus(); // its line has gone, or stands anew
    }
  });

  function line(run: StoredRun): HTMLElement {
    const item = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = storedWords(run);
    words.id = `stored-${run.run}`;
    const goOn = Button(say("Go on with it"), () => actions.resume(run));
    const remove = AskedButton({
      label: say("Delete it"),
      question: say("It can’t be brought back."),
      act: () => actions.discard(run)
    });
    for (const button of [goOn, remove.button]) button.setAttribute("aria-describedby", words.id);
    item.append(words, " ", goOn, " ", remove);
    return item;
  }
}
