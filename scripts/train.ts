/**
 * npm run -s train -- --data digits|DIR --preset NAME --steps N --seed S --out FOLDER [--recipe article|dcgan|certified] [--set KNOB=VALUE …] [--from FILE] [--every N] [--keep] [--backend cpu|engine|dawn|webgpu]
 *
 * Trains what the page trains, without the page. Progress goes to stderr; FOLDER gets `metrics.csv`, a row a step, and
 * every N steps (500) and at the end a sheet of 25 fakes from the same noise. The processor's backend runs here, WebGPU
 * (the engine, or TensorFlow.js) in headless Chromium. --recipe and --set depart from the preset; --keep keeps the whole state at
 * every sheet, and --from goes on with such a file until step N, with its preset, recipe and seed. Exit 0; 1 if the run fails; 2, and one sentence on stderr, if the order itself is wrong.
 */
import {readFile} from "node:fs/promises";
import {argv} from "node:process";
import {dawn} from "./benchNative/dawn.js";
import {inChromium, inNode} from "./bundle.js";
import {readArguments, type Order} from "./train/arguments.js";
import {loadImages} from "./train/images.js";
import {openJournal} from "./train/journal.js";
import type * as Run from "./train/run.js";
import {readKeptRun} from "./train/stateFile.js";

const entry = new URL("./train/run.ts", import.meta.url);

async function prepare() {
  const given = readArguments(argv.slice(2));
  const kept = given.from === undefined ? undefined : await readFile(given.from);
  const order = kept ? continued(given, kept) : given;
  const images = await loadImages(order.data);
  return {order, images, kept, journal: openJournal(order.out, order.steps, order)};
}

/** The order with the settings of the run that it goes on with. Throws a sentence where there is nothing left to do. */
function continued(order: Order, kept: Uint8Array): Order {
  const {preset, recipe, checkpoint} = readKeptRun(kept, order.from!);
  const {step} = checkpoint.state;
  if (step >= order.steps) throw new Error(`${order.from} is at step ${step} already`);
  return {...order, preset, recipe, seed: checkpoint.seed, first: step};
}

async function train(
  settings: Order,
  images: Uint8Array<ArrayBuffer>,
  journal: Run.Listener,
  kept?: Uint8Array
): Promise<void> {
  if (settings.dawn) Object.defineProperty(globalThis, "navigator", {value: {gpu: await dawn()}});
  if (settings.dawn || settings.backend === "cpu")
    return (await inNode<typeof Run>(entry)).run(settings, images, journal, kept);
  await inChromium(
    entry,
    async (page) => {
      await page.exposeFunction("tellRows", journal.rows);
      await page.exposeFunction("tellSheet", journal.sheet);
      await page.evaluate(
        (settings) => (globalThis as unknown as {bundle: typeof Run}).bundle.runInPage(settings),
        settings
      );
    },
    {images, kept: kept ?? new Uint8Array()}
  );
}

const fail = (code: number) => (error: Error) => {
  console.error(`train: ${error.message.split("\n")[0]}`);
  process.exitCode = code;
  return undefined;
};

const prepared = await prepare().catch(fail(2));
if (prepared) await train(prepared.order, prepared.images, prepared.journal, prepared.kept).catch(fail(1));
