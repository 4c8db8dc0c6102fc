import {parseArgs} from "node:util";
import {presetNames} from "../../src/components/model/presets.js";
import type {Settings} from "./run.js";

export const usage =
  "usage: npm run -s train -- --data digits|DIR --preset NAME --steps N --seed S --out FOLDER [--every N] [--keep] [--backend cpu|engine|dawn|webgpu]";

/** What the command line asks for. */
export interface Order extends Settings {
  /** Where the engine runs: in Chromium, or in Node on Dawn. Only of interest where `backend` is the engine. */
  dawn: boolean;
  /** Whether the whole state is kept at every sheet. */
  keep: boolean;
  /** `digits`, or a folder with MNIST's files. */
  data: string;
  out: string;
}

const text = {type: "string"} as const;

/** Reads the command line. Throws one sentence: the usage where something is missing, or what is wrong. */
export function readArguments(args: string[]): Order {
  const {values} = parseArgs({
    args,
    options: {data: text, preset: text, steps: text, seed: text, out: text, every: text, backend: text, keep: {type: "boolean"}}
  });
  const {data, preset = "small", out, backend = "cpu"} = values;
  if (!data || !out || values.steps === undefined) throw new Error(usage);
  if (!presetNames.some((name) => name === preset))
    throw new Error(`unknown preset: ${preset}; there are ${presetNames.join(", ")}`);
  if (backend !== "cpu" && backend !== "engine" && backend !== "dawn" && backend !== "webgpu")
    throw new Error(`unknown backend: ${backend}; there are cpu, engine, dawn, webgpu`);
  return {
    ...{data, preset, out, backend: backend === "dawn" ? "engine" : backend, dawn: backend === "dawn"},
    keep: values.keep ?? false,
    steps: whole("steps", values.steps, 1),
    seed: whole("seed", values.seed ?? "0", -Infinity),
    every: whole("every", values.every ?? "500", 1)
  };
}

function whole(name: string, value: string, least: number): number {
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < least) {
    throw new Error(`invalid ${name}: ${value}`);
  }
  return Number(value);
}
