/**
 * Switches a control off, or on again. One that has the focus only says that it is off, and ignores presses, until the focus leaves it:
 * a browser would take the focus away, and leave a reader without a pointer nowhere.
 */
export function disable(control: HTMLButtonElement, isOff: boolean): void {
  const hasFocus = control.ownerDocument.activeElement === control;
  if (isOff && hasFocus) {
    control.setAttribute("aria-disabled", "true");
    control.addEventListener("click", ignoreWhileOff, {capture: true});
    control.addEventListener("blur", settle, {once: true});
  } else {
    control.removeAttribute("aria-disabled");
    control.disabled = isOff;
  }
}

const saysOff = (control: HTMLButtonElement): boolean => control.getAttribute("aria-disabled") === "true";

function ignoreWhileOff(event: Event): void {
  if (saysOff(event.currentTarget as HTMLButtonElement)) event.stopImmediatePropagation();
}

function settle({currentTarget}: Event): void {
  const control = currentTarget as HTMLButtonElement;
  if (saysOff(control)) disable(control, true);
}
