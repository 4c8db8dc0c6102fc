import type {ValueElement} from "./Slider.js";

/** Shows each of `parts` only while `kindOf` the choice's value is its key: a control that would do nothing is out of the way. */
export function showWhere<T>(
  choice: ValueElement<T>,
  parts: Readonly<Record<string, HTMLElement>>,
  kindOf: (value: T) => string
): void {
  const show = () => {
    for (const [kind, part] of Object.entries(parts)) part.hidden = kind !== kindOf(choice.value);
  };
  choice.addEventListener("input", show);
  show();
}
