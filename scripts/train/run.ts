import type {RunsOn} from "../../src/components/model/backendNames.js";
import {useBackend} from "../../src/components/model/backends.js";
import {configOf, type Recipe} from "../../src/components/model/recipe.js";
import {chooseBackend} from "../../src/components/train/run/chooseBackend.js";
import {engineRunner} from "../../src/components/train/run/engineRunner.js";
import type {Images} from "../../src/components/train/pictures/idx.js";
import {opsRunner} from "../../src/components/train/run/opsRunner.js";
import type {Runner} from "../../src/components/train/run/runner.js";
import {readKeptRun, writeKeptRun} from "./stateFile.js";

export interface Settings {
  backend: RunsOn;
  preset: string;
  /** Departures from the preset. */
  recipe: Recipe;
  seed: number;
  steps: number;
  /** Steps between two sheets of samples. */
  every: number;
}

/** What a run tells while it goes on. */
export interface Listener {
  /** A step's numbers: its own, then `reportColumns`, then exact σ of the three layers after steps with a sheet. */
  rows(rows: number[][]): Promise<void>;
  /** 25 fakes of the same noise, [25 · 784], 0 … 255. */
  sheet(step: number, pixels: number[]): Promise<void>;
  /** The whole run as a safetensors file, at every sheet; where left out, none is made. */
  state?(step: number, bytes: Uint8Array): Promise<void>;
}

/**
 * Trains, in Node or in a page; goes on with the run in the file `kept`, which has the same settings, if there is one. Throws a
 * sentence at the first number that is not finite.
 */
export async function run(
  settings: Settings,
  pixels: Uint8Array<ArrayBuffer>,
  listener: Listener,
  kept?: Uint8Array
): Promise<void> {
  const {steps, every} = settings;
  const runner = await open(settings, {count: pixels.length / 784, pixels}, kept);
  while (runner.steps() < steps) {
    const nextSheet = Math.min(steps, (Math.floor(runner.steps() / every) + 1) * every);
    const rows = await runner.advance(nextSheet - runner.steps());
    const isSheet = runner.steps() === nextSheet;
    if (isSheet) rows.push(...(await runner.settle()));
    if (isSheet) rows.at(-1)!.push(...(await runner.exactSigmas()));
    if (rows.length) await listener.rows(rows);
    if (isSheet) await listener.sheet(runner.steps(), Array.from(await runner.sample()));
    if (isSheet && listener.state) await listener.state(runner.steps(), await stateFile(runner, settings));
  }
  runner.dispose();
}

async function stateFile(runner: Runner, {backend, preset, recipe}: Settings): Promise<Uint8Array> {
  return writeKeptRun({preset, recipe, checkpoint: await runner.checkpoint()}, backend);
}

async function open({backend, seed, preset, recipe}: Settings, images: Images, kept?: Uint8Array): Promise<Runner> {
  const checkpoint = kept && readKeptRun(kept, "the state").checkpoint;
  const options = {config: configOf(preset, recipe), seed, images, checkpoint};
  if (backend === "engine") {
    const {device, software} = await chooseBackend(backend);
    return engineRunner(device!, {...options, software}, images.count);
  }
  await useBackend(backend);
  return opsRunner(options);
}

/** The same in a page: the images are a file that it fetches, the listener is what the page's owner has put there. */
export async function runInPage(settings: Settings): Promise<void> {
  const read = async (name: string) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const [pixels, kept] = [await read("/images"), await read("/kept")];
  const {tellRows: rows, tellSheet: sheet} = globalThis as unknown as {
    tellRows: Listener["rows"];
    tellSheet: Listener["sheet"];
  };
  await run(settings, pixels, {rows, sheet}, kept.length ? kept : undefined);
}
