import {Button} from "../../view/controls/Button.js";
import {disable} from "../../view/controls/disable.js";
import {element} from "../../view/element.js";
import type {Command} from "./commandOf.js";
import {say} from "../../words/say.js";

export interface LectureBarElement extends HTMLElement {
  /** Says where the lecture is, and has it read out; `note` is for the lecturer, `onward` what the next button says. */
  show(where: string, options: {note: string; onward: string; isFirst: boolean}): void;
  /** Shows the notes, or hides them. */
  toggleNotes(): void;
}

/** The bar at the foot of a lecture: back, where it is, on, notes, leave; the notes above it, when they are wanted. */
export function LectureBar(act: (command: Command) => void): LectureBarElement {
  const root = element("section", "lecture__bar") as unknown as LectureBarElement;
  root.setAttribute("aria-label", say("Lecture mode"));
  const note = element("p", "lecture__note");
  note.hidden = true;
  const where = element("p", "lecture__where");
  where.setAttribute("role", "status");
  const back = Button(say("Back"), () => act("back"));
  const on = Button(say("Next"), () => act("next"));
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
  root.append(note, row);
  return Object.assign(root, {
    show(words: string, {note: text, onward, isFirst}: Parameters<LectureBarElement["show"]>[1]) {
      where.textContent = words;
      note.textContent = text;
      on.textContent = onward;
      disable(on, onward === "");
      if (!onward) on.textContent = say("Next");
      disable(back, isFirst);
    },
    toggleNotes() {
      note.hidden = !note.hidden;
      notes.setAttribute("aria-expanded", String(!note.hidden));
    }
  });
}
