import {recipes} from "../../model/recipe.js";
import {RecipeGrid, type RecipeRow} from "../../view/RecipeGrid.js";
import {fetchJson} from "../fetchFile.js";
import {readSheets} from "../pictures/readSheets.js";
import {byRecipe, hasCollapsed, type RecipeStudy} from "./recipeStudy.js";

export interface OpenRecipesOptions {
  /** Addresses of src/data/recipe-study.json and of the PNG beside it. */
  readonly study: string;
  readonly sheets: string;
}

/** The study of recipes at the end of page 4, loaded as the reader comes near. */
export async function openRecipes({study, sheets}: OpenRecipesOptions) {
  const [numbers, pictures] = await Promise.all([fetchJson<RecipeStudy>(study), readSheets(sheets)]);
  const grid = RecipeGrid(recipeRows(numbers, pictures));
  return {element: Object.assign(grid, {resize() {}}), dispose() {}};
}

/** The study as the grid shows it. `sheets`: one a run, in the order of the study. */
export function recipeRows(study: RecipeStudy, sheets: readonly Uint8Array[]): RecipeRow[] {
  return byRecipe(study).map(({recipe, runs}) => ({
    label: recipes.find(({name}) => name === recipe)?.label ?? recipe,
    runs: runs.map((run) => ({
      ...run,
      sheet: sheets[study.runs.indexOf(run)],
      collapsed: hasCollapsed(study, run)
    }))
  }));
}
