import {element} from "../element.js";

/** A labelled native field for a picture, which may also be dropped on `place`. */
export function FileField(label: string, onFile: (file: File) => void, place: HTMLElement): HTMLElement {
  const root = element("label", "control control--file");
  const words = document.createElement("span");
  words.textContent = label;
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/png,image/jpeg,image/webp,image/gif";
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    input.value = ""; // so that the same file can be chosen again
  });
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
  root.append(words, input);
  return root;
}
