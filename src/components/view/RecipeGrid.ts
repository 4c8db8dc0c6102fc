import {withData, type DataTable} from "./drawingData.js";
import {element} from "./element.js";
import {RecipeCard, type ShownRun} from "./recipes/RecipeCard.js";
import {say} from "../words/say.js";

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
    cards.setAttribute("aria-label", say("runs of {recipe}", {recipe: label}));
    cards.append(...runs.map((run) => RecipeCard(run, label)));
    root.append(title, cards);
  }
  withData(root, () => [marksTable(rows)]);
  return root;
}

/** What was measured of every run, as far as it was. */
function marksTable(rows: readonly RecipeRow[]): DataTable {
  const marks = rows.flatMap(({label, runs}) =>
    runs.flatMap(({seed, marks}) =>
      marks.map(({step, lossD, lossG, classes, spread}) => [
        say("{recipe}, seed {seed}, step {step}", {recipe: label, seed, step}),
        lossD,
        lossG,
        classes,
        spread
      ])
    )
  );
  return {
    label: say("all runs"),
    heads: [say("which run"), say("loss of D"), say("loss of G"), say("classes"), say("spread")],
    rows: marks
  };
}
