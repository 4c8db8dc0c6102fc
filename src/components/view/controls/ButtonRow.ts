/** Buttons that stay side by side, also on a phone. */
export function ButtonRow(...buttons: readonly HTMLElement[]): HTMLElement {
  const root = document.createElement("div");
  root.className = "button-row";
  root.append(...buttons);
  return root;
}
