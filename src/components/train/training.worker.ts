import {epochs, preset as presetOf} from "../model/presets.js";
import {chooseBackend, suitablePreset, watchDevice} from "./chooseBackend.js";
import {countedRunner} from "./countedRunner.js";
import {openDigits, type DigitSource} from "./digitSource.js";
import type {Command, Message, Opened, Snapshot} from "./messages.js";
import {engineRunner} from "./engineRunner.js";
import {opsRunner} from "./opsRunner.js";
import type {Runner} from "./runner.js";
import {spectraOf} from "./spectra.js";
import {stepTime} from "./stepTime.js";
import {wait, yieldToMessages} from "./yieldToMessages.js";

/** Redraws a second, at most. */
const snapshotsPerSecond = 10;

/** What a worker's run is made of, once it is open. */
interface Run {
  opened: Opened;
  runner: Runner;
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
/** What a step costs where nothing is drawn in between. */
const cost = stepTime();
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
  watchDevice(choice.device, fail);
  post({type: "opening", what: settings.data === "mnist" ? "loading the digits" : "drawing ten thousand digits"});
  const digits = await openDigits(settings.data, addresses);
  const preset = settings.preset === "auto" ? suitablePreset(choice) : settings.preset;
  const config = presetOf(preset);
  const {backend, software, attempts, device} = choice;
  const options = {config, seed: settings.seed, images: digits.first};
  const ops = () => (device ? countedRunner(opsRunner(options), device) : opsRunner(options));
  const runner = await (backend === "engine" ? engineRunner(device!, {...options, software}, digits.total) : ops());
  const stepsPerEpoch = Math.ceil(digits.total / config.batch);
  const opened: Opened = {
    ...{
      type: "opened",
      ...{backend, software, attempts},
      run: "",
      config,
      settings,
      seed: settings.seed,
      preset,
      batch: config.batch,
      data: digits.data,
      images: digits.total
    },
    ...{stepsPerEpoch, steps: epochs * stepsPerEpoch}
  };
  post(opened);
  const made = {opened, runner, digits, growsAfter: Math.floor(digits.first.count / config.batch)};
  await tell(made, [], 0);
  return made;
}

/** Trains until it is told to pause or the run is over, and tells how it goes ten times a second. */
async function train(run: Run): Promise<void> {
  const {runner, opened} = run;
  let rows: number[][] = [];
  speed = 0;
  await tell(run, [], 0); // the first step compiles for seconds: nobody should think that nothing runs
  let told = {time: performance.now(), step: runner.steps()};
  /** When a stretch of steps began that nothing holds up: the first step compiles, and the reader may have set a limit. */
  const resume = () => (limit === Infinity && runner.steps() > 0 ? performance.now() : undefined);
  let resumed = resume();
  while (running && !stopped && runner.steps() < opened.steps) {
    const began = performance.now();
    rows.push(...(await advance(run)));
    const now = performance.now();
    if (now - told.time >= 1000 / snapshotsPerSecond) {
      rows.push(...(await runner.settle()));
      if (resumed && limit === Infinity) cost.took(performance.now() - resumed, runner.steps() - told.step);
      const present = (1000 * (runner.steps() - told.step)) / (now - told.time);
      speed = speed ? 0.8 * speed + 0.2 * present : present;
      await tell(run, rows, speed);
      rows = [];
      told = {time: now, step: runner.steps()};
      resumed = resume();
    }
    if (limit < Infinity) await wait(1000 / limit - (performance.now() - began));
    await yieldToMessages();
  }
  running = false;
  rows.push(...(await runner.settle()));
  await tell(run, rows, 0);
}

async function oneStep(run: Run): Promise<void> {
  if (running) return;
  const rows = await advance(run, 1);
  await tell(run, [...rows, ...(await run.runner.settle())], 0);
}

/** Some steps, as rows of the history: one at a time where the reader has set a limit, and none beyond the images at hand. */
async function advance({runner, digits, growsAfter, opened}: Run, most = limit < Infinity ? 1 : Infinity) {
  if (digits.all && runner.steps() === growsAfter) runner.grow(await digits.all);
  const end = digits.all && runner.steps() < growsAfter ? growsAfter : opened.steps;
  return runner.advance(Math.min(most, end - runner.steps()));
}

/** Sends a snapshot. Reads back from the device. */
async function tell({runner}: Run, rows: number[][], stepsPerSecond: number): Promise<void> {
  const fakes = await runner.sample();
  const reals = runner.reals();
  const snapshot: Snapshot = {
    ...{
      type: "snapshot",
      step: runner.steps(),
      running,
      stepsPerSecond: Math.min(stepsPerSecond, limit),
      rows: Float32Array.from(rows.flat()),
      fakes,
      reals
    },
    ...{spectra: spectraOf(await runner.kernels()), tensors: runner.held()},
    ...{calls: runner.calls(), milliseconds: cost.milliseconds()}
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
  post({type: "fault", kind: "stopped", sentence, step: run?.runner.steps() ?? 0});
}
