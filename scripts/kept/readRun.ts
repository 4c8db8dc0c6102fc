import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Numbers} from "../../src/components/model/plainState.js";
import {reportColumns} from "../../src/components/train/reportColumns.js";
import {readSafetensors} from "../../src/components/train/safetensors.js";

/** The state of a run at one step. */
export interface KeptState {
  readonly step: number;
  /** As in a plain state: `generator.W1`, `discriminator.u2` … */
  readonly tensors: Record<string, Numbers>;
}

/** A run that `npm run train -- --keep` has left in a folder. */
export interface KeptRun {
  readonly preset: string;
  readonly recipe: string;
  readonly seed: number;
  readonly backend: string;
  /** Steps whose state was kept, rising. */
  readonly steps: readonly number[];
  /** A row a step: the step, then what `reportColumns` says. */
  readonly rows: readonly (readonly number[])[];
  /** Reads one state. */
  state(step: number): KeptState;
}

/**
 * Reads a run's folder; states only when they are asked for. `steps` are those kept up to `until`, or `frames` of them, evenly
 * spread and the last among them. Throws a sentence where it isn't such a folder.
 */
export function readRun(folder: string, {until = Infinity, frames = Infinity} = {}): KeptRun {
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
    return readSafetensors(new Uint8Array(readFileSync(join(folder, file))), file);
  };
  const {preset, recipe = "article", seed, backend} = read(steps.at(-1)!).metadata;
  return {
    ...{preset, recipe, seed: Number(seed), backend, steps},
    rows: readRows(join(folder, "metrics.csv")),
    state: (step) => ({step, tensors: read(step).tensors})
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
