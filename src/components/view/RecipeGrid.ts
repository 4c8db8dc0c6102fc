import {element} from "./element.js";
import {RecipeCard, type ShownRun} from "./recipes/RecipeCard.js";

/** The runs of one recipe. */
export interface RecipeRow {
  readonly label: string;
  readonly runs: readonly ShownRun[];
}

/** A study of recipes: a row a recipe, a card a seed. Nothing to press: the comparison is the figure. */
export function RecipeGrid(rows: readonly RecipeRow[]): HTMLElement {
  const root = element("div", "recipe-grid");
  for (const {label, runs} of rows) {
    const title = element("p", "recipe-grid__name");
    title.textContent = label;
    const cards = element("ul", "recipe-grid__runs");
    cards.setAttribute("aria-label", `runs of ${label}`);
    cards.append(...runs.map(RecipeCard));
    root.append(title, cards);
  }
  return root;
}
