import type {RunsOn} from "../../model/backendNames.js";
import {epochs} from "../../model/presets.js";
import {configOf} from "../../model/recipe.js";
import {chooseBackend, suitablePreset, watchContext, watchDevice, type Choice} from "../run/chooseBackend.js";
import {countedRunner} from "../run/countedRunner.js";
import {crc32} from "../files/crc32.js";
import {imagesAt, openDigits, stepsOfFirst, type DigitSource} from "../pictures/digitSource.js";
import {engineRunner, type EngineRunnerOptions} from "../run/engineRunner.js";
import {gatherHistory, type History} from "../run/history.js";
import type {Open, Opened} from "../run/messages.js";
import type {Images} from "../pictures/idx.js";
import {newName} from "./newName.js";
import {opsRunner} from "../run/opsRunner.js";
import type {Runner} from "../run/runner.js";
import {say} from "../../words/say.js";
import {CheckpointError, type SavedPlace, type SavedRun} from "./savedRun.js";

/** What a worker's run is made of, once it is open. */
export interface OpenRun {
  readonly opened: Opened;
  readonly runner: Runner;
  readonly choice: Choice;
  readonly digits: DigitSource;
  /** CRC-32 of the pictures that were there when training began. */
  readonly crc: number;
  readonly parent?: SavedPlace;
  readonly history: History;
  /** Steps after which images that arrive later are needed. */
  readonly growsAfter: number;
}

/**
 * Makes a run ready: a new one, or the one that `from` is a checkpoint of. A backend that fails while the run is built is passed
 * over like one that doesn't work. `onStage` hears what is being done, `onFault` what becomes of the device later. Rejects with one
 * sentence.
 */
export async function openRun(open: Open, from: SavedRun | undefined, {onStage, onFault}: Listeners): Promise<OpenRun> {
  const settings = from?.settings ?? open.settings;
  onStage(settings.data === "built-in" ? say("drawing ten thousand digits") : say("loading the digits"));
  const digits = await digitsOf(open, settings.data);
  const crc = crc32(digits.first.pixels);
  if (from && (crc !== from.data.crc || digits.total !== from.data.images))
    throw new CheckpointError(say("this run was trained on other digits than are here"));
  // Before a device is looked for: one that works isn't given up because a file did not arrive.
  const images = from ? await imagesAt(digits, from.config.batch, from.checkpoint.state.step) : digits.first;
  const avoid = new Map((open.avoid ?? []).map((backend) => [backend, say("it failed in this run")]));
  for (;;) {
    onStage(say("looking for a graphics device"));
    const choice = await chooseBackend(from?.backend ?? settings.backend, avoid);
    let isGivenUp = false;
    watch(choice, (kind, sentence) => isGivenUp || onFault(kind, sentence));
    try {
      return await build({choice, digits, images, crc, from, settings, branch: open.branch});
    } catch (error) {
      if (choice.backend === "cpu") throw error;
      isGivenUp = true;
      choice.device?.destroy();
      avoid.set(choice.backend, error instanceof Error ? error.message : String(error));
    }
  }
}

interface Listeners {
  onStage(what: string): void;
  onFault(kind: "lost" | "invalid", sentence: string): void;
}

function watch({backend, device}: Choice, onFault: Listeners["onFault"]): void {
  watchDevice(device, onFault);
  if (backend === "webgl") watchContext(onFault);
}

interface Parts {
  choice: Choice;
  digits: DigitSource;
  images: Images;
  crc: number;
  from?: SavedRun;
  settings: Open["settings"];
  branch?: boolean;
}

async function build({choice, digits, images, crc, from, settings, branch}: Parts): Promise<OpenRun> {
  const {backend, software, attempts, device} = choice;
  const preset = from?.preset ?? (settings.preset === "auto" ? suitablePreset(choice) : settings.preset);
  const config = from?.config ?? configOf(preset, settings.recipe);
  const options = {config, seed: settings.seed, images, checkpoint: from?.checkpoint, software};
  const runner = await runnerOf(backend, device, options, digits.total);
  const history = gatherHistory(undefined, from?.history);
  const stepsPerEpoch = Math.ceil(digits.total / config.batch);
  const opened: Opened = {
    ...{type: "opened", run: from && !branch ? from.run : newName(), backend, software, attempts, settings},
    ...{seed: from?.checkpoint.seed ?? settings.seed, preset, batch: config.batch, config},
    ...{data: digits.data, images: digits.total, stepsPerEpoch, steps: epochs * stepsPerEpoch},
    ...(from && {from: {step: from.checkpoint.state.step, history: history.state()}})
  };
  const parent = from && branch ? {run: from.run, step: from.checkpoint.state.step} : from?.parent;
  const growsAfter = stepsOfFirst(digits.first, config.batch);
  return {opened, runner, choice, digits, crc, parent, history, growsAfter};
}

async function runnerOf(
  backend: RunsOn,
  device: GPUDevice | undefined,
  options: EngineRunnerOptions,
  total: number
): Promise<Runner> {
  if (backend === "engine") return engineRunner(device!, options, total);
  return device ? countedRunner(opsRunner(options), device) : opsRunner(options);
}

async function digitsOf({digits, own}: Open, data: Opened["data"]): Promise<DigitSource> {
  if (data !== "own") return openDigits(data, digits);
  if (!own) throw new CheckpointError(say("this run was trained on your own digits: choose them again, then go on"));
  return {data, total: own.images.count, first: own.images};
}
