import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {element} from "../element.js";
import {PictureGrid} from "./PictureGrid.js";

/** Digits to choose from. */
export interface OfferedDigits {
  /** [n·784] bytes. */
  readonly pixels: Uint8Array;
  /** Why they are none of those that the generator has learnt from; "" where they are. */
  readonly note: string;
}

export interface DigitChoiceOptions {
  digits(): Promise<OfferedDigits>;
  onPick(image: Uint8Array): void;
  /** There are digits now. */
  onShow(): void;
  /** They could not be loaded, as a sentence says. */
  onFault(sentence: string): void;
}

export interface DigitChoice {
  readonly element: HTMLElement;
  /** Turns to the next digits. */
  readonly others: HTMLButtonElement;
  isEmpty(): boolean;
  /** Asks for the digits, where that has not been done. */
  load(): void;
  /** Forgets them: another generator may have learnt from others. */
  forget(): void;
}

const shown = 20;

/** Twenty digits, and a button for other ones. Where there are none yet, there are no tiles: black ones would look like pictures. */
export function DigitChoice({digits, onPick, onShow, onFault}: DigitChoiceOptions): DigitChoice {
  const root = element("div", "latent__digits");
  const note = element("p", "training__note");
  let offered: Promise<OfferedDigits> | undefined;
  let pixels = new Uint8Array(0);
  let page = 0;
  const pageNow = () => pixels.subarray(page * shown * 784, (page + 1) * shown * 784);
  const grid = PictureGrid({
    label: say("Digits to search for"),
    ...{columns: 10, count: shown, kind: "real", name: (i) => say("digit {n}", {n: i + 1})},
    onPick(i) {
      const image = pageNow().slice(i * 784, (i + 1) * 784);
      if (image.length) onPick(image);
    }
  });
  const others = Button(say("Other digits"), () => {
    page = (page + 1) % Math.max(1, Math.floor(pixels.length / (shown * 784)));
    show(pixels);
  });
  root.append(grid, note);

  function show(all: Uint8Array, words = note.textContent): void {
    pixels = all as typeof pixels;
    grid.hidden = others.hidden = all.length === 0;
    grid.draw(pageNow());
    note.textContent = words;
  }
  const forget = () => {
    [offered, page] = [undefined, 0];
    show(new Uint8Array(0), "");
  };
  forget();
  return {
    ...{element: root, others, forget, isEmpty: () => pixels.length === 0},
    load() {
      if (offered) return;
      const asked = (offered = digits());
      asked.then(
        (found) => {
          if (asked !== offered) return;
          show(found.pixels, found.note);
          onShow();
        },
        (error: unknown) => {
          if (asked !== offered) return;
          forget(); // and asks again when the tool is opened again
          onFault(say("The digits could not be loaded ({reason}).", {reason: (error as Error).message}));
        }
      );
    }
  };
}
