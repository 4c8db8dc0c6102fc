// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {recipeRows} from "../../src/components/train/recorded/recipes.js";
import {
  byRecipe,
  endsOf,
  hasCollapsed,
  markOf,
  type RecipeRun,
  type RecipeStudy
} from "../../src/components/train/recorded/recipeStudy.js";
import {lossWords, spanWords} from "../../src/components/view/recipes/studyWords.js";
import {dataOf} from "../../src/components/view/drawingData.js";
import {RecipeGrid} from "../../src/components/view/RecipeGrid.js";

beforeEach(() => void vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null)); // jsdom has none
afterEach(() => vi.restoreAllMocks());

const run = (recipe: string, seed: number, spread: number, classes = 10): RecipeRun => ({
  ...{recipe, seed},
  marks: [
    {step: 500, lossD: 0.5, lossG: 1, spread: 0.01, classes: 1},
    {step: 1000, lossD: 0.656, lossG: 0.757, spread, classes}
  ]
});
const study: RecipeStudy = {
  ...{command: "npm run -s recipes", commit: "abc", machine: "a machine", preset: "half", data: "mnist"},
  ...{steps: 1000, batch: 64, samples: 500, real: {classes: 10, spread: 0.38}},
  runs: [run("article", 2, 0.353), run("certified", 1, 0.4), run("article", 1, 0.026, 1)]
};
const sheets = study.runs.map((_, i) => new Uint8Array(25 * 784).fill(i));
const grid = () => RecipeGrid(recipeRows(study, sheets));
const texts = (root: Element, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({textContent}) => textContent);

describe("a study of recipes", () => {
  it("gathers the runs by recipe, by rising seed", () =>
    expect(byRecipe(study).map(({recipe, runs}) => [recipe, ...runs.map(({seed}) => seed)])).toEqual([
      ["article", 1, 2],
      ["certified", 1]
    ]));

  it("calls a run collapsed whose samples spread less than a quarter of what the real digits do", () => {
    const ends = [0.0949, 0.0951].map((spread) => hasCollapsed(study, run("article", 1, spread)));
    expect(ends).toEqual([true, false]);
  });
});

describe("what a text says of a study", () => {
  it("is what was measured of a run at a step, or the reason why there is nothing", () => {
    expect(markOf(study, "article", 1, 500).classes).toBe(1);
    expect(() => markOf(study, "article", 9, 500)).toThrow("no run of the recipe article with seed 9");
    expect(() => markOf(study, "article", 1, 501)).toThrow("no mark at step 501");
  });

  it("is the least and the most that the runs of a recipe end with", () => {
    expect(endsOf(study, "article", "spread")).toEqual([0.026, 0.353]);
    expect(() => endsOf(study, "cake", "spread")).toThrow("no run of the recipe cake");
  });
});

it("says spans and losses in words", () => {
  expect([spanWords([8, 10]), spanWords([10, 10])]).toEqual(["8 to 10", "10"]);
  expect(lossWords({lossD: 0.615, lossG: 0.9197})).toBe("0.61 for D and 0.92 for G");
});

describe("its grid", () => {
  it("has a row a recipe, a card a run, and says in words which ones are one image", () => {
    expect(texts(grid(), ".recipe-grid__name")).toEqual(["the article’s", "certified"]);
    expect(texts(grid(), ".sheet p")).toEqual(["seed 1", "seed 2", "seed 1"]);
    expect(texts(grid(), ".recipe-card__losses")[0]).toBe("loss D 0.66, G 0.76");
    expect(texts(grid(), ".recipe-card__samples")).toEqual([
      "1 of 10 classes, spread 0.026",
      "10 of 10 classes, spread 0.353",
      "10 of 10 classes, spread 0.400"
    ]);
    expect(texts(grid(), "li:has(.recipe-card__verdict) .sheet p")).toEqual(["seed 1"]);
  });

  it("names each sheet by its run, for those who can't see its row", () => {
    const labels = Array.from(grid().querySelectorAll("canvas"), (canvas) => canvas.getAttribute("aria-label"));
    expect(labels).toEqual([
      "seed 1, the article’s: 25 pictures of 28 × 28 pixels",
      "seed 2, the article’s: 25 pictures of 28 × 28 pixels",
      "seed 1, certified: 25 pictures of 28 × 28 pixels"
    ]);
  });

  it("has a table of all that was measured, a row a mark", () => {
    const [{heads, rows}] = dataOf(grid())!;
    expect(heads).toEqual(["which run", "loss of D", "loss of G", "classes", "spread"]);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual(["the article’s, seed 1, step 1000", 0.656, 0.757, 1, 0.026]);
  });

  it("gives each run its own pictures, whatever the order", () => {
    const context = {
      createImageData: (w: number, h: number) => ({data: new Uint8ClampedArray(4 * w * h)}),
      putImageData: vi.fn()
    };
    vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(context as never);
    grid();
    const drawn = context.putImageData.mock.calls.map(([{data}]) => data[4 * (2 * 152 + 2)]);
    expect(drawn).toEqual([2, 0, 1]);
  });
});
