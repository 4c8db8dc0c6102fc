import {classify} from "../../src/components/math/classifier.js";
import type {ClassifierWeights} from "../../src/components/math/classifier/shapes.js";
import {classShares, coveredClasses} from "../../src/components/math/meters/classShares.js";
import {pixelDiversity} from "../../src/components/math/meters/pixelDiversity.js";
import {bakeGenerator, generate} from "../../src/components/model/bakedGenerator.js";
import {configOf, namedRecipe, recipes} from "../../src/components/model/recipe.js";
import {samplesOf} from "../../src/components/train/meters/measure.js";
import {toBytes} from "../../src/components/math/pixels.js";
import {fixedNoise} from "../../src/components/train/pictures/fixedNoise.js";
import {networksOf} from "../../src/components/train/recorded/generatorSource.js";
import {lossesBefore} from "../../src/components/train/recorded/recording.js";
import type {
  RecipeMark,
  RecipeRun,
  RecipeStudy,
  SampleNumbers
} from "../../src/components/train/recorded/recipeStudy.js";
import {quietWork} from "../../src/components/train/work.js";
import type {RunFolder} from "../kept/readRun.js";

/** A run as the study keeps it, and its last sheet, [25 · 784]. */
export interface StudiedRun {
  run: RecipeRun;
  sheet: Uint8Array;
}

/** Measures a run at each step that it kept. Throws a sentence where its recipe has no name. */
export async function studied(folder: RunFolder, weights: ClassifierWeights): Promise<StudiedRun> {
  const named = namedRecipe(folder.recipe);
  if (!named) throw new Error("a run whose recipe has no name is no part of the study");
  const config = configOf(folder.preset, folder.recipe);
  const marks: RecipeMark[] = [];
  for (const step of folder.steps) {
    const networks = networksOf(folder.state(step).tensors);
    const source = {config, ...networks, name: "", seed: folder.seed, data: "mnist" as const};
    marks.push({step, ...lossesAt(folder, step), ...numbersOf(weights, await samplesOf(source, quietWork))});
  }
  const {weights: last} = networksOf(folder.state(folder.steps.at(-1)!).tensors);
  const sheet = toBytes(generate(bakeGenerator(last, config), fixedNoise(folder.seed, config.z)));
  return {run: {recipe: named.name, seed: folder.seed, marks}, sheet};
}

/** What the study measures on samples [n · 784], −1 … 1. */
export function numbersOf(weights: ClassifierWeights, samples: Float32Array): SampleNumbers {
  const {labels} = classify(weights, samples);
  return {classes: coveredClasses(classShares(labels)), spread: fourDigits(pixelDiversity(samples))};
}

function lossesAt(folder: RunFolder, step: number): Pick<RecipeMark, "lossD" | "lossG"> {
  const {lossD, lossG} = lossesBefore(folder, step);
  return {lossD: fourDigits(lossD), lossG: fourDigits(lossG)};
}

/** What all runs of a study must share. */
export const shared = ["preset", "data", "steps", "batch"] as const;

/** A study with these runs in it: in place of those of the same recipe and seed, else behind. Sheets in the order of the runs. */
export function withRuns(
  study: {study: RecipeStudy; sheets: readonly Uint8Array[]},
  more: readonly StudiedRun[]
): {study: RecipeStudy; sheets: Uint8Array[]} {
  const isSame = (a: RecipeRun, b: RecipeRun) => a.recipe === b.recipe && a.seed === b.seed;
  const before = study.study.runs.map((run, i) => ({run, sheet: study.sheets[i]}));
  const kept = before.filter(({run}) => !more.some((one) => isSame(one.run, run)));
  const all = [...kept, ...more].sort(
    (a, b) => placeOf(a.run.recipe) - placeOf(b.run.recipe) || a.run.seed - b.run.seed
  );
  return {study: {...study.study, runs: all.map(({run}) => run)}, sheets: all.map(({sheet}) => sheet)};
}

const placeOf = (name: string) => recipes.findIndex((recipe) => recipe.name === name);
const fourDigits = (x: number) => Number(x.toPrecision(4));
