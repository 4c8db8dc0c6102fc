import {readFileSync} from "node:fs";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {recipes} from "../../src/components/model/recipe.js";
import {
  byRecipe,
  endsOf,
  hasCollapsed,
  markOf,
  oneImage,
  type RecipeStudy
} from "../../src/components/train/recorded/recipeStudy.js";

const study = JSON.parse(readFileSync("src/data/recipe-study.json", "utf8")) as RecipeStudy;
const {height, width} = PNG.sync.read(readFileSync("src/data/recipe-study.png"));

describe("the study of recipes on the training page", () => {
  it("has every named recipe with the same three seeds, measured at the same steps, and a sheet of each run", () => {
    expect(byRecipe(study).map(({recipe, runs}) => [recipe, ...runs.map(({seed}) => seed)])).toEqual(
      recipes.map(({name}) => [name, 1, 2, 3])
    );
    for (const {marks} of study.runs)
      expect(marks.map(({step}) => step)).toEqual([250, 500, 750, 1000, 1250, 1500, 1750, 2000]);
    expect([width, height]).toEqual([28, study.runs.length * 25 * 28]);
    expect(study).toMatchObject({preset: "small", data: "mnist", steps: 2000, batch: 16, samples: 500});
  });

  it("shows what the page says: every run begins with one image, and only the article's ends with one", () => {
    const {real} = study;
    for (const {marks} of study.runs) expect(marks[0].spread).toBeLessThan(0.25 * real.spread);
    const collapsed = study.runs.filter((run) => hasCollapsed(study, run)).map(({recipe}) => recipe);
    expect(collapsed).toEqual(["article", "article", "article"]);
    expect(endsOf(study, "article", "lossD")[1]).toBeLessThan(0.2); // D has won
  });

  it("shows that seeds leave the one image at different steps: at step 1,000 one of the certified recipe has not, another has", () => {
    const spreads = [1, 3].map((seed) => markOf(study, "certified", seed, 1000).spread / study.real.spread);
    expect(spreads[0]).toBeLessThan(oneImage);
    expect(spreads[1]).toBeGreaterThan(2 * oneImage);
    for (const seed of [1, 3]) {
      const {lossD, lossG} = markOf(study, "certified", seed, 1000);
      expect(lossG - lossD).toBeGreaterThan(1); // D is ahead
    }
  });

  it("shows that half way the losses mislead: the run near ln 2 ends with fewer digits than the one that D seems to have won", () => {
    const [near, far] = ["dcgan", "certified"].map((recipe) => markOf(study, recipe, 1, 1000));
    const [nearEnd, farEnd] = ["dcgan", "certified"].map((recipe) => markOf(study, recipe, 1, 2000));
    for (const loss of [near.lossD, near.lossG]) expect(Math.abs(loss - Math.LN2)).toBeLessThan(0.25);
    expect(far.lossD).toBeLessThan(0.2);
    expect(far.lossG).toBeGreaterThan(2);
    expect(nearEnd.classes).toBeLessThan(farEnd.classes);
    expect(endsOf(study, "dcgan", "classes")[1]).toBeLessThan(endsOf(study, "certified", "classes")[0]);
  });
});
