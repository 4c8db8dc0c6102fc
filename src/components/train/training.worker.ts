import {epochs, preset as presetOf} from "../model/presets.js";
import * as tf from "../model/tf.js";
import {chooseBackend, suitablePreset, watchDevice} from "./chooseBackend.js";
import {openDigits, type DigitSource} from "./digitSource.js";
import type {Command, Message, Opened, Snapshot} from "./messages.js";
import {readReports} from "./reports.js";
import {createTrainer, type Trainer} from "./trainer.js";
import {wait, yieldToMessages} from "./yieldToMessages.js";

/** Redraws a second, at most. */
const snapshotsPerSecond = 10;

/** What a worker's run is made of, once it is open. */
interface Run {
  opened: Opened;
  trainer: Trainer;
  digits: DigitSource;
  /** Steps after which images that arrive later are needed; never, where all are there. */
  growsAfter: number;
}

const post = (message: Message, transfer: Transferable[] = []) => self.postMessage(message, {transfer});

let run: Run | undefined;
let running = false;
let stopped = false;
let limit = Infinity;
/** Steps a second, a running mean; 0 where nothing is known yet. */
let speed = 0;
/** One thing at a time: commands that touch the device wait for those before. */
let queue = Promise.resolve();

self.onmessage = ({data: command}: MessageEvent<Command>) => {
  if (command.type === "pause") running = false;
  else if (command.type === "limit") [limit, speed] = [command.stepsPerSecond, 0];
  else queue = queue.then(() => perform(command)).catch(failSoon);
};

async function perform(command: Command): Promise<void> {
  if (stopped) return;
  if (command.type === "open") run = await open(command);
  else if (command.type === "step") await oneStep(run!);
  else if (command.type === "train") {
    running = true;
    void train(run!).catch(failSoon);
  }
}

async function open({settings, digits: addresses}: Command & {type: "open"}): Promise<Run> {
  post({type: "opening", what: "looking for a graphics device"});
  const choice = await chooseBackend(settings.backend);
  watchDevice(choice.backend, fail);
  post({type: "opening", what: settings.data === "mnist" ? "loading the digits" : "drawing ten thousand digits"});
  const digits = await openDigits(settings.data, addresses);
  const preset = settings.preset === "auto" ? suitablePreset(choice) : settings.preset;
  const config = presetOf(preset);
  const trainer = createTrainer({config, seed: settings.seed, images: digits.first});
  const stepsPerEpoch = Math.ceil(digits.total / config.batch);
  const opened: Opened = {
    ...{
      type: "opened",
      ...choice,
      seed: settings.seed,
      preset,
      batch: config.batch,
      data: digits.data,
      images: digits.total
    },
    ...{stepsPerEpoch, steps: epochs * stepsPerEpoch}
  };
  post(opened);
  const made = {opened, trainer, digits, growsAfter: Math.floor(digits.first.count / config.batch)};
  await tell(made, [], 0);
  return made;
}

/** Trains until it is told to pause or the run is over, and tells how it goes ten times a second. */
async function train(run: Run): Promise<void> {
  const {trainer, opened} = run;
  let rows: number[] = [];
  speed = 0;
  await tell(run, [], 0); // the first step compiles for seconds: nobody should think that nothing runs
  let told = {time: performance.now(), step: trainer.steps()};
  while (running && !stopped && trainer.steps() < opened.steps) {
    const began = performance.now();
    rows.push(...(await advance(run)));
    const now = performance.now();
    if (now - told.time >= 1000 / snapshotsPerSecond) {
      const present = (1000 * (trainer.steps() - told.step)) / (now - told.time);
      speed = speed ? 0.8 * speed + 0.2 * present : present;
      await tell(run, rows, speed);
      rows = [];
      told = {time: now, step: trainer.steps()};
    }
    if (limit < Infinity) await wait(1000 / limit - (performance.now() - began));
    await yieldToMessages();
  }
  running = false;
  await tell(run, rows, 0);
}

async function oneStep(run: Run): Promise<void> {
  if (!running) await tell(run, await advance(run), 0);
}

/** One step, as a row of the history. Throws a sentence where a number is not finite. */
async function advance({trainer, digits, growsAfter}: Run): Promise<number[]> {
  if (digits.all && trainer.steps() === growsAfter) trainer.grow(await digits.all);
  const row = await readReports([trainer.step()]);
  if (!row.every(Number.isFinite))
    throw new Error(`a loss or a norm at step ${trainer.steps()} is not a finite number`);
  return [trainer.steps(), ...row];
}

/** Sends a snapshot. Reads back from the device. */
async function tell({trainer}: Run, rows: number[], stepsPerSecond: number): Promise<void> {
  const fakes = await trainer.sample();
  const reals = trainer.reals();
  const snapshot: Snapshot = {
    ...{
      type: "snapshot",
      step: trainer.steps(),
      running,
      stepsPerSecond: Math.min(stepsPerSecond, limit),
      rows: Float32Array.from(rows),
      fakes,
      reals
    },
    ...{exact: await trainer.exactSigmas(), tensors: tf.memory().numTensors}
  };
  post(snapshot, [snapshot.rows.buffer, fakes.buffer, reals.buffer]);
}

/** A lost device also breaks what was waiting for it; its own sentence says more, so it goes first. */
async function failSoon(reason: unknown): Promise<void> {
  await wait(200);
  fail(reason);
}

/** The end of the run, in one sentence. */
function fail(reason: unknown): void {
  if (stopped) return;
  stopped = true;
  running = false;
  const sentence = (reason instanceof Error ? reason.message : String(reason)).replace(/\.$/, "");
  post({type: "fault", sentence, step: run?.trainer.steps() ?? 0});
}
