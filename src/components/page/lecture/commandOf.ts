import {letterKeysAreOn} from "./letterKeys.js";

/** What a key asks for in a lecture. */
export type Command = "next" | "back" | "first" | "last" | "reveal" | "notes" | "window" | "leave";

/** Text is typed here: no letter is a command. */
const typed =
  "textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=button], [type=file])";
/** These have a use for arrow keys, Home and End of their own. */
const steered = "input, select, textarea, [contenteditable], [tabindex]:not([tabindex='-1'])";
/** These have a use for Enter and Space. */
const pressed = `a[href], button, summary, ${steered}`;

/** Whether the reader is typing, or holds a key that makes another of this one, or has a dialog open. */
export function isTaken({target, ctrlKey, metaKey, altKey, isComposing}: KeyboardEvent): boolean {
  const isTyping = target instanceof Element && target.closest(typed) !== null;
  return ctrlKey || metaKey || altKey || isComposing || isTyping || document.querySelector("dialog[open]") !== null;
}

/**
 * The command of a key, or undefined where it has another use there. Page keys, which clickers send, always step; up and down first
 * scroll what doesn't fit, as `canScroll` says.
 */
export function commandOf(event: KeyboardEvent, canScroll: (isDown: boolean) => boolean): Command | undefined {
  const {key, shiftKey, target} = event;
  if (isTaken(event)) return undefined;
  const isOn = (some: string) => target instanceof Element && target.closest(some) !== null;
  switch (key) {
    case "PageDown":
      return "next";
    case "PageUp":
      return "back";
    case "Escape":
      return "leave";
    case "n":
    case "N":
      if (!letterKeysAreOn()) return undefined;
      return shiftKey ? "window" : "notes";
    case "Enter":
      return isOn(pressed) ? undefined : "reveal";
    case " ":
      return isOn(pressed) ? undefined : shiftKey ? "back" : "next";
  }
  if (isOn(steered)) return undefined;
  if (key === "ArrowRight" || (key === "ArrowDown" && !canScroll(true))) return "next";
  if (key === "ArrowLeft" || (key === "ArrowUp" && !canScroll(false))) return "back";
  return key === "Home" ? "first" : key === "End" ? "last" : undefined;
}
