import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {RunFolder} from "../../scripts/kept/readRun.js";
import {studied, withRuns, type StudiedRun} from "../../scripts/recipes/study.js";
import {random} from "../../src/components/math/random.js";
import {initialise} from "../../src/components/model/initialise.js";
import {configOf, type Recipe} from "../../src/components/model/recipe.js";
import {readClassifier} from "../../src/components/train/meters/classifierFile.js";
import type {RecipeStudy} from "../../src/components/train/recorded/recipeStudy.js";

/** A run that never got beyond its first weights, so that all its samples are one grey. */
const untrained = (recipe: Recipe, seed = 3): RunFolder => ({
  ...{preset: "small", recipe, seed, steps: [100, 150]},
  rows: Array.from({length: 150}, (_, i) => [i + 1, i + 1, 2 * (i + 1)]),
  state: () => initialise(configOf("small", recipe), random(seed))
});
const {weights} = readClassifier(new Uint8Array(readFileSync("src/data/classifier.safetensors")));

describe("a run in the study of recipes", () => {
  it("has the losses' means over the hundred steps before each mark, and what its samples are", async () => {
    const {run, sheet} = await studied(untrained({gammaMean: 1}), weights);
    expect(run).toMatchObject({recipe: "dcgan", seed: 3});
    expect(run.marks.map(({step, lossD, lossG}) => [step, lossD, lossG])).toEqual([
      [100, 50.5, 101],
      [150, 100.5, 201]
    ]);
    for (const {classes, spread} of run.marks) {
      expect(classes).toBeLessThanOrEqual(2);
      expect(spread).toBeLessThan(0.1);
    }
    expect(sheet.length).toBe(25 * 784);
  });

  it("is refused where its recipe has no name", () =>
    expect(studied(untrained({loss: "hinge"}), weights)).rejects.toThrow("whose recipe has no name"));
});

it("a run takes the place of the one with its recipe and seed, and its sheet with it; else it comes in the order of recipes and seeds", () => {
  const run = (recipe: string, seed: number, grey: number): StudiedRun => ({
    run: {recipe, seed, marks: []},
    sheet: Uint8Array.of(grey)
  });
  const study = {runs: []} as unknown as RecipeStudy;
  const first = withRuns({study, sheets: []}, [run("certified", 1, 1), run("article", 2, 2)]);
  const second = withRuns(first, [run("article", 1, 3), run("certified", 1, 4)]);
  expect(second.study.runs.map(({recipe, seed}, i) => [recipe, seed, second.sheets[i][0]])).toEqual([
    ["article", 1, 3],
    ["article", 2, 2],
    ["certified", 1, 4]
  ]);
});
