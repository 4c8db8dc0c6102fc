import type {RunsOn} from "../../src/components/model/backendNames.js";
import {useBackend} from "../../src/components/model/backends.js";
import {preset} from "../../src/components/model/presets.js";
import {chooseBackend} from "../../src/components/train/chooseBackend.js";
import {engineRunner} from "../../src/components/train/engineRunner.js";
import type {Images} from "../../src/components/train/idx.js";
import {opsRunner} from "../../src/components/train/opsRunner.js";
import type {Runner} from "../../src/components/train/runner.js";
import {writeSafetensors} from "../../src/components/train/safetensors.js";

export interface Settings {
  backend: RunsOn;
  preset: string;
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

/** Trains, in Node or in a page. Throws a sentence at the first number that is not finite. */
export async function run(settings: Settings, pixels: Uint8Array<ArrayBuffer>, listener: Listener): Promise<void> {
  const {steps, every} = settings;
  const runner = await open(settings, {count: pixels.length / 784, pixels});
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

async function stateFile(runner: Runner, {backend, preset, seed}: Settings): Promise<Uint8Array> {
  const {state, place} = await runner.checkpoint();
  const metadata = {backend, preset, seed: String(seed), step: String(state.step), place: JSON.stringify(place)};
  return writeSafetensors({tensors: state.tensors, metadata});
}

async function open({backend, seed, preset: size}: Settings, images: Images): Promise<Runner> {
  const options = {config: preset(size), seed, images};
  if (backend === "engine") {
    const {device, software} = await chooseBackend(backend);
    return engineRunner(device!, {...options, software}, images.count);
  }
  await useBackend(backend);
  return opsRunner(options);
}

/** The same in a page: the images are a file that it fetches, the listener is what the page's owner has put there. */
export async function runInPage(settings: Settings): Promise<void> {
  const pixels = new Uint8Array(await (await fetch("/images")).arrayBuffer());
  const {tellRows: rows, tellSheet: sheet} = globalThis as unknown as {
    tellRows: Listener["rows"];
    tellSheet: Listener["sheet"];
  };
  await run(settings, pixels, {rows, sheet});
}
