import {parseArgs} from "node:util";
import {refusalOf} from "../../src/components/engine/refuses.js";
import {presetNames} from "../../src/components/model/presets.js";
import {configOf, knobs, readKnob, recipeNamed, type Recipe} from "../../src/components/model/recipe.js";
import type {Settings} from "./run.js";

export const usage =
  "usage: npm run -s train -- --data digits|DIR --preset NAME --steps N --seed S --out FOLDER [--recipe NAME] [--set KNOB=VALUE …] [--from FILE] [--every N] [--keep] [--backend cpu|engine|dawn|webgpu]";

/** What the command line asks for. */
export interface Order extends Settings {
  /** Where the engine runs: in Chromium, or in Node on Dawn. Only of interest where `backend` is the engine. */
  dawn: boolean;
  /** Whether the whole state is kept at every sheet. */
  keep: boolean;
  /** `digits`, or a folder with MNIST's files. */
  data: string;
  out: string;
  /** A file with the state of a run to go on with, which decides preset, recipe and seed. */
  from?: string;
  /** The step of that state. */
  first?: number;
}

const text = {type: "string"} as const;

/** Reads the command line. Throws one sentence: the usage where something is missing, or what is wrong. */
export function readArguments(args: string[]): Order {
  const {values} = parseArgs({
    args,
    options: {
      data: text,
      preset: text,
      steps: text,
      seed: text,
      out: text,
      every: text,
      backend: text,
      keep: {type: "boolean"},
      ...{recipe: text, set: {...text, multiple: true}, from: text}
    }
  });
  const {data, preset = "small", out, backend = "cpu"} = values;
  if (!data || !out || values.steps === undefined) throw new Error(usage);
  if (!presetNames.some((name) => name === preset))
    throw new Error(`unknown preset: ${preset}; there are ${presetNames.join(", ")}`);
  if (backend !== "cpu" && backend !== "engine" && backend !== "dawn" && backend !== "webgpu")
    throw new Error(`unknown backend: ${backend}; there are cpu, engine, dawn, webgpu`);
  const {from} = values;
  if (from !== undefined && (values.preset ?? values.recipe ?? values.set ?? values.seed) !== undefined)
    throw new Error("the state says preset, recipe and seed: leave them out beside --from");
  const recipe = {...recipeNamed(values.recipe ?? "article"), ...departures(values.set ?? [])};
  const refusal = refusalOf(backend === "dawn" ? "engine" : backend, configOf(preset, recipe));
  if (refusal) throw new Error(refusal);
  return {
    ...{recipe, ...(from !== undefined && {from})},
    ...{data, preset, out, backend: backend === "dawn" ? "engine" : backend, dawn: backend === "dawn"},
    keep: values.keep ?? false,
    steps: whole("steps", values.steps, 1),
    seed: whole("seed", values.seed ?? "0", -Infinity),
    every: whole("every", values.every ?? "500", 1)
  };
}

/** What `knob=value` says, of each. */
function departures(texts: string[]): Recipe {
  return Object.fromEntries(
    texts.map((text) => {
      const [name, ...value] = text.split("=");
      const knob = knobs.find((knob) => knob.name === name);
      if (!knob) throw new Error(`unknown knob: ${name}; there are ${knobs.map(({name}) => name).join(", ")}`);
      const read = readKnob(knob, value.join("="));
      if (read === undefined) throw new Error(`invalid ${name}: ${value.join("=")}`);
      return [name, read];
    })
  ) as Recipe;
}

function whole(name: string, value: string, least: number): number {
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < least) {
    throw new Error(`invalid ${name}: ${value}`);
  }
  return Number(value);
}
