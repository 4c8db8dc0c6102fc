import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {PlainState} from "../../src/components/model/plainState.js";
import type {Recipe} from "../../src/components/model/recipe.js";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import {readKeptRun} from "../train/stateFile.js";

/** A run that `npm run train -- --keep` has left in a folder. */
export interface RunFolder {
  readonly preset: string;
  readonly recipe: Recipe;
  readonly seed: number;
  /** Steps whose state was kept, rising. */
  readonly steps: readonly number[];
  /** A row a step: the step, then what `reportColumns` says. */
  readonly rows: readonly (readonly number[])[];
  /** Reads one state. */
  state(step: number): PlainState;
}

/**
 * Reads a run's folder; states only when they are asked for. `steps` are those kept up to `until`, or `frames` of them, evenly
 * spread and the last among them. Throws a sentence where it isn't such a folder.
 */
export function readRun(folder: string, {until = Infinity, frames = Infinity} = {}): RunFolder {
  const kept = readdirSync(folder)
    .flatMap((file) => /^state-(\d+)\.safetensors$/.exec(file)?.slice(1) ?? [])
    .map(Number)
    .filter((step) => step <= until)
    .sort((a, b) => a - b);
  if (kept.length === 0) throw new Error(`${folder}: no states are kept here; train with --keep`);
  const count = Math.min(frames, kept.length);
  const steps = Array.from({length: count}, (_, i) => kept[Math.ceil(((i + 1) * kept.length) / count) - 1]);
  const read = (step: number) => {
    const file = `state-${String(step).padStart(6, "0")}.safetensors`;
    return readKeptRun(new Uint8Array(readFileSync(join(folder, file))), file);
  };
  const {preset, recipe, checkpoint} = read(steps.at(-1)!);
  return {
    ...{preset, recipe, seed: checkpoint.seed, steps},
    rows: readRows(join(folder, "metrics.csv")),
    state: (step) => read(step).checkpoint.state
  };
}

function readRows(file: string): number[][] {
  const [header, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = header.split(",");
  const places = ["step", ...reportColumns].map((name) => names.indexOf(name));
  return lines.map((line) => {
    const cells = line.split(",");
    return places.map((place) => Number(cells[place] ?? NaN));
  });
}
