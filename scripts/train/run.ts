import type {Backend} from "../../src/components/model/backendNames.js";
import {useBackend} from "../../src/components/model/backends.js";
import {preset} from "../../src/components/model/presets.js";
import type {Report} from "../../src/components/model/step.js";
import {reportColumns} from "../../src/components/train/reportColumns.js";
import {readReports} from "../../src/components/train/reports.js";
import {createTrainer} from "../../src/components/train/trainer.js";

export interface Settings {
  backend: Backend;
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
}

/** Steps whose reports are read back together. */
const group = 10;

/** Trains, in Node or in a page. Throws a sentence at the first number that is not finite. */
export async function run(settings: Settings, pixels: Uint8Array<ArrayBuffer>, listener: Listener): Promise<void> {
  const {backend, seed, steps, every} = settings;
  await useBackend(backend);
  const images = {count: pixels.length / 784, pixels};
  const trainer = createTrainer({config: preset(settings.preset), seed, images});
  const pending: Report[] = [];
  for (let step = 1; step <= steps; ++step) {
    pending.push(trainer.step());
    const isSheet = step % every === 0 || step === steps;
    if (!isSheet && pending.length < group) continue;
    const rows = split(await readReports(pending.splice(0)), step);
    if (isSheet) rows.at(-1)!.push(...(await trainer.exactSigmas()));
    await listener.rows(rows);
    const bad = rows.find((row) => !row.every(Number.isFinite));
    if (bad) throw new Error(`a loss or a norm at step ${bad[0]} is not a finite number`);
    if (isSheet) await listener.sheet(step, Array.from(await trainer.sample()));
  }
  trainer.dispose();
}

/** The rows of the steps up to `last`, each with its step in front. */
function split(numbers: Float32Array, last: number): number[][] {
  const width = reportColumns.length;
  const count = numbers.length / width;
  return Array.from({length: count}, (_, i) => [last - count + 1 + i, ...numbers.subarray(i * width, (i + 1) * width)]);
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
