import type {Matrix} from "../../math/matrix.js";
import {matrixText, parseMatrix, type MatrixLimits} from "../../math/parseMatrix.js";
import {readUrlText, writeUrl} from "../urlState.js";
import type {ValueElement} from "./Slider.js";

/**
 * A matrix to type, row after row: "0 2; 0 0". What can't be read gives way to the last good matrix, and one sentence says
 * why. Kept in the address as it was typed.
 */
export function MatrixField(
  name: string,
  {label, initial, limits, title}: {label: string; initial: string; limits: MatrixLimits; title?: string}
): ValueElement<Matrix> {
  const root = document.createElement("label") as unknown as ValueElement<Matrix>;
  root.className = "control control--matrix";
  const words = document.createElement("span");
  words.textContent = label;
  const input = document.createElement("input");
  input.type = "text";
  input.name = name;
  input.spellcheck = false;
  input.autocomplete = "off";
  if (title) input.title = title;
  const complaint = document.createElement("span");
  complaint.className = "control__complaint";
  complaint.setAttribute("role", "status");
  root.append(words, input, complaint);

  const read = (text: string): Matrix | string => {
    try {
      return parseMatrix(text, limits);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const start = read(readUrlText(name, initial));
  let value = typeof start === "string" ? parseMatrix(initial, limits) : start;
  const keep = (next: Matrix) => {
    value = next;
    writeUrl(name, matrixText(value), initial);
  };
  input.value = matrixText(value);
  input.addEventListener("input", (event) => {
    const next = read(input.value);
    complaint.textContent = "";
    if (typeof next === "string")
      event.stopPropagation(); // half-typed: the figure stays
    else keep(next);
  });
  input.addEventListener("change", () => {
    const next = read(input.value);
    if (typeof next !== "string") return;
    complaint.textContent = `That was no matrix (${next}); the last one stays.`;
    input.value = matrixText(value);
  });
  Object.defineProperty(root, "value", {
    get: () => value,
    set(next: Matrix) {
      keep(next);
      input.value = matrixText(value);
      complaint.textContent = "";
    }
  });
  return root;
}
