/** A native button that says what it will do. */
export function Button(label: string, onClick: () => void, {title}: {title?: string} = {}): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "control control--button";
  button.textContent = label;
  if (title) button.title = title;
  button.addEventListener("click", onClick);
  return button;
}
