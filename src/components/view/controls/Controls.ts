/** One row of controls under a drawing: buttons first, then sliders. It wraps, and stacks on a phone. */
export function Controls(...elements: readonly HTMLElement[]): HTMLElement {
  const root = document.createElement("div");
  root.className = "controls";
  root.append(...elements);
  return root;
}
