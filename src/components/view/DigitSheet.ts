import {say} from "../words/say.js";

const side = 28;
const gap = 2;

/** A sheet of pictures that is made once and drawn again and again. */
export type DigitSheetElement = HTMLElement & {
  /**
   * Shows pictures of 28 × 28 bytes, one after the other, 0 as paper and 255 as ink. `title` is another line above them, `when` says
   * in words of which step they are.
   */
  draw(pixels: Uint8Array, words?: {title?: string; when?: string}): void;
};

/** A labelled grid of `columns` × `rows` small pictures, white on black as in MNIST. */
export function DigitSheet(
  label: string,
  {columns = 5, rows = 5, kind}: {columns?: number; rows?: number; kind: "real" | "generated"}
): DigitSheetElement {
  const root = document.createElement("div") as unknown as DigitSheetElement;
  root.className = `sheet sheet--${kind}`;
  const title = document.createElement("p");
  title.textContent = label;
  const canvas = document.createElement("canvas");
  canvas.width = columns * (side + gap) + gap;
  canvas.height = rows * (side + gap) + gap;
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", say("{sheet}: no picture yet", {sheet: label}));
  root.append(title, canvas);

  root.draw = (pixels, {title: line = label, when = ""} = {}) => {
    title.textContent = line;
    const count = Math.min(columns * rows, pixels.length / side ** 2);
    const pictures = say(
      count === 1 ? "{count} picture of {side} × {side} pixels" : "{count} pictures of {side} × {side} pixels",
      {count, side}
    );
    canvas.setAttribute(
      "aria-label",
      when
        ? say("{sheet}, {when}: {pictures}", {sheet: line, when, pictures})
        : say("{sheet}: {pictures}", {sheet: line, pictures})
    );
    const context = canvas.getContext("2d");
    if (!context) return;
    const image = context.createImageData(canvas.width, canvas.height);
    for (let i = 3; i < image.data.length; i += 4) image.data[i] = 255;
    for (let n = 0; n < columns * rows; ++n) {
      const left = gap + (n % columns) * (side + gap);
      const top = gap + Math.floor(n / columns) * (side + gap);
      for (let p = 0; p < side * side; ++p) {
        const at = 4 * ((top + Math.floor(p / side)) * canvas.width + left + (p % side));
        image.data.fill(pixels[n * side * side + p] ?? 0, at, at + 3); // there may be fewer
      }
    }
    context.putImageData(image, 0, 0);
  };
  return root;
}
