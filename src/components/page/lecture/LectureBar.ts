import {Button} from "../../view/controls/Button.js";
import {disable} from "../../view/controls/disable.js";
import {element} from "../../view/element.js";
import type {Command} from "./commandOf.js";
import {say} from "../../words/say.js";

export interface LectureBarElement extends HTMLElement {
  /** Says where the lecture is, and has it read out; `note` is for the lecturer. */
  show(where: string, options: {note: string; isFirst: boolean}): void;
  /** What the next button does, as it says; "" if nothing. */
  setOnward(onward: string): void;
  /** Shows the notes, or hides them; the other way round each time, or as `isShown` says. */
  toggleNotes(isShown?: boolean): void;
  /** Says what went wrong, until the next step. */
  warn(fault: string): void;
}

/** The bar at the foot of a lecture: back, where it is, on, notes, leave; the notes above it, when they are wanted. */
export function LectureBar(act: (command: Command) => void): LectureBarElement {
  const root = element("section", "lecture__bar") as unknown as LectureBarElement;
  root.setAttribute("aria-label", say("Lecture mode"));
  const note = element("p", "lecture__note");
  const panel = element("div", "lecture__notes");
  panel.append(
    note,
    Button(say("Notes in a window of their own"), () => act("window"), {title: "Shift + N"})
  );
  panel.hidden = true;
  const fault = element("p", "lecture__fault");
  fault.setAttribute("role", "alert");
  const where = element("p", "lecture__where");
  where.setAttribute("role", "status");
  const back = Button(say("Back"), () => act("back"));
  const on = Button(say("Next"), () => act("next"));
  on.classList.add("lecture__on");
  const notes = Button(say("Notes (N)"), () => act("notes"));
  notes.setAttribute("aria-expanded", "false");
  const row = element("div", "lecture__row");
  row.append(
    back,
    on,
    where,
    notes,
    Button(say("Leave (Esc)"), () => act("leave"))
  );
  root.append(panel, fault, row);
  return Object.assign(root, {
    show(words: string, {note: text, isFirst}: Parameters<LectureBarElement["show"]>[1]) {
      where.textContent = words;
      note.textContent = text;
      fault.textContent = "";
      disable(back, isFirst);
    },
    setOnward(onward: string) {
      const words = onward || say("Next");
      if (on.textContent !== words) on.textContent = words; // asked at every scroll
      disable(on, onward === "");
    },
    toggleNotes(isShown = panel.hidden) {
      panel.hidden = !isShown;
      notes.setAttribute("aria-expanded", String(isShown));
    },
    warn(words: string) {
      fault.textContent = words;
    }
  });
}
