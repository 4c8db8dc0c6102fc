import {stateShapes} from "../../src/components/model/plainState.js";
import {configOf, formatRecipe, parseRecipe, type Recipe} from "../../src/components/model/recipe.js";
import type {Place} from "../../src/components/train/pictures/batches.js";
import type {Checkpoint} from "../../src/components/train/kept/checkpoint.js";
import {readSafetensors, writeSafetensors} from "../../src/components/train/files/safetensors.js";

/** A run as a file has it: what decides it, and where it is. */
export interface KeptRun {
  preset: string;
  recipe: Recipe;
  checkpoint: Checkpoint;
}

/** The whole run as a safetensors file. */
export function writeKeptRun({preset, recipe, checkpoint}: KeptRun, backend: string): Uint8Array<ArrayBuffer> {
  const {seed, place, state} = checkpoint;
  const metadata = {
    ...{backend, preset, seed: String(seed), step: String(state.step), place: JSON.stringify(place)},
    recipe: String(new URLSearchParams(formatRecipe(recipe)))
  };
  return writeSafetensors({tensors: state.tensors, metadata});
}

/**
 * The run in a file that `writeKeptRun` made; without a recipe in it, the article's. Throws a sentence that begins with `name`
 * where the file is another, or a tensor isn't what the run's configuration asks for.
 */
export function readKeptRun(bytes: Uint8Array, name: string): KeptRun {
  const {tensors, metadata} = readSafetensors(bytes, name);
  const {preset, seed, step, place, recipe = ""} = metadata;
  if (preset === undefined || !isWhole(seed) || !isWhole(step) || place === undefined)
    throw new Error(`${name} is not the state of a run: it doesn’t say its preset, seed, step and place`);
  const kept = {preset, recipe: parseRecipe(new URLSearchParams(recipe))};
  for (const [tensor, shape] of Object.entries(stateShapes(configOf(kept.preset, kept.recipe))))
    if (tensors[tensor]?.shape.join() !== shape.join())
      throw new Error(`${name}: ${tensor} is ${tensors[tensor]?.shape.join("×") ?? "missing"}, not ${shape.join("×")}`);
  const state = {step: Number(step), tensors};
  return {...kept, checkpoint: {seed: Number(seed), state, place: JSON.parse(place) as Place}};
}

const isWhole = (text: string | undefined): boolean => text !== undefined && /^-?\d+$/.test(text);
