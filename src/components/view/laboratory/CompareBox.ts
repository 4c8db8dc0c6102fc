import type {Run} from "../../train/run/trainingHandle.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {formatCount} from "../numbers.js";
import {TableBox} from "../TableBox.js";
import {compareRows, compareWords} from "./compareRows.js";
import type {KnobRow} from "./knobRows.js";
import {say} from "../../words/say.js";

export interface CompareActions {
  /** Keeps the present run as A; the next one is B. */
  keep(): void;
  /** Both train, or both pause; B is begun where there is none yet. */
  both(isTraining: boolean): void;
  /** The run that is behind trains up to `step`, where the other is. */
  level(behind: "A" | "B", step: number): void;
  /** A is no longer needed; where there is no B, it is the present run again. */
  drop(): void;
}

export type CompareBoxElement = HTMLElement & {show(run: Run | undefined, kept: Run | undefined): void};

/** Two runs side by side: keep one as A, train the next as B, or both from one button; their differing settings in a table. */
export function CompareBox({keep, both, level, drop}: CompareActions, knobs: readonly KnobRow[]): CompareBoxElement {
  const root = element("div", "compare");
  /** Whether A trains: B alone has a button of its own. */
  let areRunning = false;
  let behind: ReturnType<typeof whoIsBehind>;
  const begin = Button(say("Compare: keep this run as A"), keep, {title: say("The next run is drawn beside this one")});
  const together = Button(say("Train both"), () => both(!areRunning));
  const same = Button("", () => behind && level(behind.which, behind.step));
  const end = Button(say("Let go of A"), drop);
  const words = element("p", "training__note");
  const place = element("div", "compare__table");
  root.append(Controls(begin, together, same, end), words, place);
  let shown = "";
  return Object.assign(root, {
    show(run: Run | undefined, kept: Run | undefined) {
      begin.hidden = Boolean(kept);
      disable(begin, !run?.snapshot?.step || isPreparing(run));
      behind = whoIsBehind(kept, run);
      same.hidden = !behind;
      if (behind) same.textContent = say("Train {which} to step {step}", {...behind, step: formatCount(behind.step)});
      together.hidden = end.hidden = words.hidden = place.hidden = !kept;
      areRunning = kept?.phase === "running";
      const both = run?.phase === "running" ? say("Pause both") : say("Pause A");
      together.textContent = areRunning ? both : say("Train both");
      end.textContent = say(run ? "Let go of A" : "Go on with A alone");
      if (!kept) return;
      const rows = compareRows(kept, run, knobs);
      words.textContent = compareWords(kept, run, rows);
      const text = JSON.stringify(rows);
      if (text === shown) return;
      shown = text;
      const table = TableBox(
        say("two runs"),
        ["", "A", "B"],
        rows.map(({name, a, b}) => [name, a, b])
      );
      rows.forEach(({isSetting}, i) =>
        table.querySelectorAll("tbody tr")[i].toggleAttribute("data-differs", isSetting)
      );
      const hadFocus = place.contains(document.activeElement);
      place.replaceChildren(table);
      if (hadFocus) table.focus();
    }
  });
}

const isPreparing = ({phase}: Run): boolean => phase === "opening" || phase === "recovering";

/** Of two runs that rest at different steps, the one that has made fewer, and where the other is. */
function whoIsBehind(a: Run | undefined, b: Run | undefined): {which: "A" | "B"; step: number} | undefined {
  if (!a?.snapshot || !b?.snapshot || ![a, b].every(({phase}) => phase === "paused" || phase === "ended")) return;
  const [stepA, stepB] = [a.snapshot.step, b.snapshot.step];
  if (stepA === stepB) return;
  return stepA < stepB ? {which: "A", step: stepB} : {which: "B", step: stepA};
}
