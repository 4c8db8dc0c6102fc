import type {Run} from "../../train/run/trainingHandle.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {TableBox} from "../TableBox.js";
import {compareRows, compareWords} from "./compareRows.js";
import type {KnobRow} from "./knobRows.js";
import {say} from "../../words/say.js";

export interface CompareActions {
  /** Keeps the present run as A; the next one is B. */
  keep(): void;
  /** Both train, or both pause. */
  both(isTraining: boolean): void;
  /** A is no longer needed. */
  drop(): void;
}

export type CompareBoxElement = HTMLElement & {show(run: Run | undefined, kept: Run | undefined): void};

/** Two runs side by side: keep one as A, train the next as B, or both from one button; their differing settings in a table. */
export function CompareBox({keep, both, drop}: CompareActions, knobs: readonly KnobRow[]): CompareBoxElement {
  const root = element("div", "compare");
  let areRunning = false;
  const begin = Button(say("Compare: keep this run as A"), keep, {title: say("The next run is drawn beside this one")});
  const together = Button(say("Train both"), () => both(!areRunning));
  const end = Button(say("Let go of A"), drop);
  const words = element("p", "training__note");
  const place = element("div", "compare__table");
  root.append(Controls(begin, together, end), words, place);
  let shown = "";
  return Object.assign(root, {
    show(run: Run | undefined, kept: Run | undefined) {
      begin.hidden = Boolean(kept);
      disable(begin, !run?.snapshot?.step || run.phase === "opening" || run.phase === "recovering");
      together.hidden = !kept || !run?.opened;
      end.hidden = words.hidden = place.hidden = !kept;
      areRunning = run?.phase === "running" && kept?.phase === "running";
      together.textContent = say(areRunning ? "Pause both" : "Train both");
      if (!kept) return;
      const rows = compareRows(kept, run, knobs);
      words.textContent = compareWords(kept, run, rows);
      const text = JSON.stringify(rows);
      if (text === shown) return;
      shown = text;
      const cells = rows.map(({name, a, b, isSetting}) => [name, a, b, isSetting ? say("differs") : ""]);
      const table = TableBox(say("two runs"), ["", "A", "B", ""], cells);
      rows.forEach(({isSetting}, i) =>
        table.querySelectorAll("tbody tr")[i].toggleAttribute("data-differs", isSetting)
      );
      const hadFocus = place.contains(document.activeElement);
      place.replaceChildren(table);
      if (hadFocus) table.focus();
    }
  });
}
