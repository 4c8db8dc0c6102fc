/**
 * npm run -s recipes -- --data digits|DIR FOLDER…
 *
 * Puts runs that `npm run train -- --keep` has left in FOLDERs, and that learnt from those digits, into the study of recipes at the
 * end of page 4: `src/data/recipe-study.json`, with the last sheets beside it as a PNG. A run of a recipe and a seed that the
 * study has already takes its place. Exit 0; 2, and one sentence on stderr, where the runs don't belong together.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {PNG} from "pngjs";
import {toPixels} from "../src/components/math/pixels.js";
import {configOf} from "../src/components/model/recipe.js";
import {greyPng} from "../src/components/train/pictures/greyPng.js";
import {readClassifier} from "../src/components/train/meters/classifierFile.js";
import type {RecipeStudy} from "../src/components/train/recorded/recipeStudy.js";
import {readRun} from "./kept/readRun.js";
import {commit, machine} from "./origin.js";
import {sampleCount} from "../src/components/train/meters/measure.js";
import {numbersOf, shared, studied, withRuns, type StudiedRun} from "./recipes/study.js";
import {loadImages} from "./train/images.js";

const [numbers, pictures] = ["src/data/recipe-study.json", "src/data/recipe-study.png"];
const sheetBytes = 25 * 784;

/** The study so far, with its sheets; undefined before its first run. */
function readStudy(): {study: RecipeStudy; sheets: Uint8Array[]} | undefined {
  if (!existsSync(numbers)) return undefined;
  const study = JSON.parse(readFileSync(numbers, "utf8")) as RecipeStudy;
  const {data} = PNG.sync.read(readFileSync(pictures)); // [height · 28] pixels of four bytes
  const grey = Uint8Array.from({length: data.length / 4}, (_, i) => data[4 * i]);
  return {study, sheets: study.runs.map((_, i) => grey.slice(i * sheetBytes, (i + 1) * sheetBytes))};
}

try {
  const {values, positionals} = parseArgs({options: {data: {type: "string"}}, allowPositionals: true});
  if (!values.data || positionals.length === 0)
    throw new Error("usage: npm run -s recipes -- --data digits|DIR FOLDER…");
  const {weights} = readClassifier(new Uint8Array(readFileSync("src/data/classifier.safetensors")));
  const images = await loadImages(values.data);
  const folders = positionals.map((folder) => ({folder, run: readRun(folder)}));
  const [{run: first}] = folders;
  const fresh: RecipeStudy = {
    ...{
      command: `npm run -s train -- --preset ${first.preset} --backend dawn --keep, then npm run -s recipes`,
      commit: commit(),
      machine: machine()
    },
    ...{preset: first.preset, data: values.data === "digits" ? "built-in" : "mnist", steps: first.steps.at(-1)!},
    ...{batch: configOf(first.preset, first.recipe).batch, samples: sampleCount},
    real: numbersOf(weights, toPixels(images.subarray(0, sampleCount * 784))),
    runs: []
  };
  const before = readStudy() ?? {study: fresh, sheets: []};
  const made: StudiedRun[] = [];
  for (const {folder, run} of folders) {
    const here = {
      preset: run.preset,
      data: fresh.data,
      steps: run.steps.at(-1)!,
      batch: configOf(run.preset, run.recipe).batch
    };
    const other = shared.find((name) => here[name] !== before.study[name]);
    if (other) throw new Error(`${folder}: its ${other} is ${here[other]}, and the study’s ${before.study[other]}`);
    process.stderr.write(`${folder}\n`);
    made.push(await studied(run, weights));
  }
  const {study, sheets} = withRuns(before, made);
  const pixels = new Uint8Array(sheets.length * sheetBytes);
  sheets.forEach((sheet, i) => pixels.set(sheet, i * sheetBytes));
  writeFileSync(numbers, `${JSON.stringify(study)}\n`);
  writeFileSync(pictures, greyPng(pixels, 28));
} catch (error) {
  console.error(`recipes: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = 2;
}
