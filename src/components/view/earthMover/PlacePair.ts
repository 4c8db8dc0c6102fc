import type {Move} from "../../math/piles.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {disable} from "../controls/disable.js";

/** Two selects, from and to, and a button that moves one shovelful: what a pointer does by dragging. */
export function PlacePair(onMove: (move: Move) => void): {
  element: HTMLElement;
  /** Tells what lies at each place now: from an empty one nothing can be taken. */
  update(now: readonly number[]): void;
  choose(move: Move): void;
} {
  const [from, to] = [placeSelect("from"), placeSelect("to")];
  let now: readonly number[] = [];
  const move = (): Move => ({from: from.select.selectedIndex, to: to.select.selectedIndex});
  const button = Button(say("move one"), () => onMove(move()));
  const check = () => disable(button, !(now[move().from] > 0) || move().from === move().to);
  const element = ButtonRow(from.label, to.label, button);
  element.addEventListener("input", (event) => {
    event.stopPropagation(); // nothing has moved yet
    check();
  });
  const choose = (next: Move) => {
    from.select.selectedIndex = next.from;
    to.select.selectedIndex = next.to;
    check();
  };
  return {
    element,
    choose,
    update(next) {
      const isNew = next.length !== now.length;
      now = next;
      if (isNew) {
        for (const {select} of [from, to]) select.replaceChildren(...now.map((_, i) => new Option(String(i + 1))));
        choose({
          from: Math.max(
            0,
            now.findIndex((height) => height > 0)
          ),
          to: now.length - 1
        });
      }
      check();
    }
  };
}

function placeSelect(name: "from" | "to"): {label: HTMLElement; select: HTMLSelectElement} {
  const label = document.createElement("label");
  label.className = "control";
  const text = document.createElement("span");
  text.textContent = say(name === "from" ? "from" : "to");
  const select = document.createElement("select");
  select.name = name;
  select.setAttribute("aria-label", say(name === "from" ? "from place" : "to place"));
  label.append(text, select);
  return {label, select};
}
