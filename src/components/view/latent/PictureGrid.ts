import {element} from "../element.js";
import {PixelPicture} from "./PixelPicture.js";

export interface PictureGridOptions {
  /** What the grid is, for those who can't see it. */
  readonly label: string;
  readonly columns: number;
  readonly count: number;
  readonly kind: "real" | "generated";
  /** What picture i is called: "sample 7". */
  readonly name: (i: number) => string;
  readonly onPick: (i: number) => void;
  /** A key that was pressed on picture i and is none of the grid's. */
  readonly onKey?: (key: string, i: number) => void;
}

export type PictureGridElement = HTMLElement & {
  /** Shows [count·784] bytes; `undefined`: nothing yet. */
  draw(pixels: Uint8Array | undefined): void;
  /** Letters on pictures, each with a frame of its own (styles/latent.css): {A: 0, B: 7}. */
  mark(letters: Readonly<Record<string, number>>): void;
  /** One line of text below each picture. */
  captions(texts: readonly string[]): void;
};

/** Small pictures to pick, each a button. One stop for the keyboard: the arrow keys go from picture to picture. */
export function PictureGrid(options: PictureGridOptions): PictureGridElement {
  const {label, columns, count, kind, name, onPick, onKey} = options;
  const root = element("div", `picture-grid picture-grid--${kind}`) as unknown as PictureGridElement;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", label);
  root.style.setProperty("--columns", String(columns));
  const cells = Array.from({length: count}, (_, i) => Cell(() => onPick(i)));
  /** A picture's name says all that is written on it and below it. */
  const rename = () =>
    cells.forEach(({button, badge, caption}, i) => {
      const written = [badge.textContent, caption.textContent].filter(Boolean).join(" ");
      // in any language with a space before what is written there: as words of their own, speech input finds them
      button.setAttribute("aria-label", [name(i), written].filter(Boolean).join(", "));
    });
  cells.forEach(({button}, i) => (button.tabIndex = i ? -1 : 0));
  rename();
  root.append(...cells.map(({button}) => button));

  const focus = (i: number) => {
    cells.forEach(({button}, k) => (button.tabIndex = k === i ? 0 : -1));
    cells[i].button.focus();
  };
  root.addEventListener("keydown", (event) => {
    const at = cells.findIndex(({button}) => button === event.target);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const steps: Record<string, number> = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns};
    const to = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : at + (steps[event.key] ?? NaN);
    if (Number.isNaN(to)) return onKey?.(event.key, at);
    event.preventDefault();
    if (to >= 0 && to < count) focus(to);
  });
  return Object.assign(root, {
    draw: (pixels: Uint8Array | undefined) =>
      cells.forEach(({picture}, i) => picture.draw(pixels?.subarray(i * 784, (i + 1) * 784))),
    mark(letters: Readonly<Record<string, number>>) {
      cells.forEach(({button, badge}, i) => {
        const here = Object.keys(letters).filter((letter) => letters[letter] === i);
        button.dataset.mark = badge.textContent = here.join(" ");
      });
      rename();
    },
    captions(texts: readonly string[]) {
      cells.forEach(({caption}, i) => (caption.textContent = texts[i] ?? ""));
      rename();
    }
  });
}

function Cell(onPick: () => void) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "picture-grid__cell";
  const picture = PixelPicture();
  const badge = element("span", "picture-grid__badge");
  const caption = element("span", "picture-grid__caption");
  button.append(picture, badge, " ", caption); // two words, not one
  button.addEventListener("click", onPick);
  return {button, picture, badge, caption};
}
