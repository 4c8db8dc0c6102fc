import type {RecipeRun} from "../../train/recorded/recipeStudy.js";
import {DigitSheet} from "../DigitSheet.js";
import {element} from "../element.js";
import {say} from "../../words/say.js";

/** A run with its last sheet, 25 pictures of 28 × 28 bytes. */
export interface ShownRun extends RecipeRun {
  readonly sheet: Uint8Array;
  /** Whether it ended with one image, again and again. */
  readonly collapsed: boolean;
}

/** One run of a study as it ended: its recipe, for those who can't see the row, its seed, its losses, its last sheet, and what was measured on its samples. */
export function RecipeCard({seed, marks, sheet, collapsed}: ShownRun, recipe: string): HTMLElement {
  const root = element("li", "recipe-card");
  const {lossD, lossG, classes, spread} = marks.at(-1)!;
  const pictures = DigitSheet(say("seed {seed}", {seed}), {kind: "generated"});
  pictures.draw(sheet, {when: recipe});
  root.append(
    pictures,
    line("recipe-card__losses", say("loss D {lossD}, G {lossG}", {lossD: lossD.toFixed(2), lossG: lossG.toFixed(2)})),
    line("recipe-card__samples", say("{classes} of 10 classes, spread {spread}", {classes, spread: spread.toFixed(3)}))
  );
  if (collapsed) root.append(line("recipe-card__verdict", say("one image")));
  return root;
}

function line(name: string, text: string): HTMLElement {
  const root = element("p", name);
  root.textContent = text;
  return root;
}
