import {say} from "../../words/say.js";
import {element} from "../element.js";
import {formatCount, formatNumber} from "../numbers.js";
import {PixelPicture} from "./PixelPicture.js";

export interface Triptych {
  readonly element: HTMLElement;
  /** Shows bytes [784] each; `found` with its error at a step, or nothing yet. */
  draw(target: Uint8Array, found: {picture: Uint8Array; step: number; error: number} | undefined): void;
}

/** The picture that is searched for, what was found, and how they differ. */
export function Triptych(): Triptych {
  const root = element("div", "latent__triptych");
  const target = PixelPicture(say("the digit to find"));
  const found = PixelPicture(say("what was found"));
  const difference = PixelPicture(say("the difference: white where they differ most"));
  root.append(
    Captioned(target, say("target")),
    Captioned(found, say("found")),
    Captioned(difference, say("difference"))
  );
  return {
    element: root,
    draw(wanted, now) {
      target.draw(wanted);
      found.draw(now?.picture);
      difference.draw(now?.picture.map((x, p) => Math.abs(x - wanted[p])));
      if (!now) return;
      const numbers = {step: formatCount(now.step), error: formatNumber(now.error)};
      found.name(say("what was found at step {step}: mean squared error of a pixel {error}", numbers));
      difference.name(
        say("the difference at step {step}, white where they differ most: {error} in the mean of its squares", numbers)
      );
    }
  };
}

function Captioned(picture: HTMLElement, words: string): HTMLElement {
  const box = element("div", "latent__captioned");
  const caption = element("span", "picture-grid__caption");
  caption.textContent = words;
  box.append(picture, caption);
  return box;
}
