import "../../words/inWorker.js";
import {faultOf, sentenceOf, type FaultKind} from "./faults.js";
import type {Command, Message, Open, Snapshot, StopRule} from "./messages.js";
import {openRun, type OpenRun} from "../kept/openRun.js";
import {createSaver} from "../kept/saver.js";
import {decodeSavedRun, type SavedRun} from "../kept/savedRun.js";
import {spectraOf} from "../recorded/spectra.js";
import {say} from "../../words/say.js";
import {stepTime} from "./stepTime.js";
import {wait, yieldToMessages} from "./yieldToMessages.js";

/** Redraws a second, at most. */
const snapshotsPerSecond = 10;

/** Milliseconds after a single step until it is saved, unless another comes: who steps by hand waits for no storage. */
const restAfterStep = 1000;

const post = (message: Message, transfer: Transferable[] = []) => self.postMessage(message, {transfer});

let run: OpenRun | undefined;
/** Whether the reader wants training, and whether it is under way. */
let wanted = false;
let running = false;
let training = Promise.resolve();
let stopped = false;
let limit = Infinity;
/** Where to stop, once that is said: by the reader, or else by what the run goes on from. */
let stop: StopRule | undefined;
/** What the reader has asked for that must wait until the device is between two steps. */
const asked = {save: false, export: false};
/** Steps a second, a running mean; 0 where nothing is known yet. */
let speed = 0;
/** What a step costs where nothing is drawn in between. */
const cost = stepTime();
const saver = createSaver(post, () => stopped);
let rest: ReturnType<typeof setTimeout> | undefined;
/** One thing at a time: commands that touch the device wait for those before. */
let queue = Promise.resolve();

self.onmessage = ({data: command}: MessageEvent<Command>) => {
  if (command.type === "pause") wanted = running = false;
  else if (command.type === "limit") [limit, speed] = [command.stepsPerSecond, 0];
  else if (command.type === "stop") stopAt(command.stop);
  else take(command);
};

function stopAt(rule: StopRule): void {
  stop = rule;
  if (run) run.opened.settings.stop = rule; // as checkpoints and receipts say it
}

function take(command: Exclude<Command, {type: "pause" | "limit" | "stop"}>): void {
  if (command.type === "train") wanted = true;
  if (command.type === "save" || command.type === "export") asked[command.type] = true;
  queue = queue.then(() => perform(command)).catch(failSoon);
}

async function perform(command: Command): Promise<void> {
  if (stopped) return;
  if (command.type === "open") return open(command);
  if (running) return; // what was asked for is served between two steps
  await training; // the last one may be about to end
  if (command.type === "step") await oneStep(run!);
  else if (command.type === "train" && wanted) {
    running = true;
    training = train(run!).catch(failSoon);
  } else await serve(run!);
}

async function open(command: Open): Promise<void> {
  const from = await checkpointOf(command);
  run = await openRun(command, from, {onStage: (what) => post({type: "opening", what}), onFault: fail});
  const {opened} = run;
  stopAt(stop ?? opened.settings.stop); // what the reader said meanwhile counts
  post(opened);
  if (from && from.backend !== opened.backend)
    post({type: "notice", sentence: say("It goes on by another way to compute: from here on its last digits differ.")});
  await saver.begin(run);
  await tell(run, [], 0);
}

async function checkpointOf({from}: Open): Promise<SavedRun | undefined> {
  if (from instanceof Uint8Array) return decodeSavedRun(from);
  if (!from || "checkpoint" in from) return from;
  const {saved, word} = await saver.load(from);
  if (word) post({type: "notice", sentence: say("{sentence}.", {sentence: word[0].toUpperCase() + word.slice(1)})});
  return saved;
}

/** Trains until it is told to pause or the run is over, and tells how it goes ten times a second. */
async function train(run: OpenRun): Promise<void> {
  const {runner} = run;
  run.digits.all?.().catch(() => undefined); // the rest arrives meanwhile; if not, it is asked for again once it is needed
  let rows: number[][] = [];
  speed = 0;
  await tell(run, [], 0); // the first step compiles for seconds: nobody should think that nothing runs
  let told = {time: performance.now(), step: runner.steps()};
  /** When a stretch of steps began that nothing holds up: the first step compiles, and the reader may have set a limit. */
  const resume = () => (limit === Infinity && runner.steps() > 0 ? performance.now() : undefined);
  let resumed = resume();
  const tellRows = async () => {
    rows.push(...(await runner.settle()));
    await tell(run, rows, speed);
    rows = [];
  };
  const first = runner.steps();
  while (running && !stopped && runner.steps() < goalOf(run, first)) {
    const began = performance.now();
    rows.push(...(await advance(run, goalOf(run, first))));
    const now = performance.now();
    if (now - told.time >= 1000 / snapshotsPerSecond) {
      rows.push(...(await runner.settle()));
      if (resumed && limit === Infinity) cost.took(performance.now() - resumed, runner.steps() - told.step);
      const present = (1000 * (runner.steps() - told.step)) / (now - told.time);
      speed = speed ? 0.8 * speed + 0.2 * present : present;
      await tellRows();
      told = {time: now, step: runner.steps()};
      resumed = resume();
    }
    if (saver.isDue(runner.steps())) asked.save = true;
    if (asked.save || asked.export) {
      await tellRows();
      await serve(run);
      told = {time: performance.now(), step: runner.steps()};
      resumed = resume();
    }
    if (limit < Infinity) await wait(1000 / limit - (performance.now() - began));
    await yieldToMessages();
  }
  [wanted, running] = [false, false];
  speed = 0;
  await tellRows();
  asked.save = true;
  await serve(run);
}

async function oneStep(run: OpenRun): Promise<void> {
  const rows = await advance(run, run.opened.steps, 1);
  await tell(run, [...rows, ...(await run.runner.settle())], 0);
  clearTimeout(rest);
  rest = setTimeout(() => take({type: "save"}), restAfterStep);
}

/** Saves and exports, where that was asked for. All rows must have arrived. */
async function serve(run: OpenRun): Promise<void> {
  if (stopped) return;
  const {save, export: isWanted} = asked;
  asked.save = asked.export = false;
  if (save) {
    await saver.save(run);
    post({type: "served"});
  }
  if (isWanted) await saver.export(run);
}

/** Where training that began at step `first` ends: at the reader's rule, if that lay ahead, or with the run. */
function goalOf({opened}: OpenRun, first: number): number {
  return stop?.step !== undefined && stop.step > first ? Math.min(stop.step, opened.steps) : opened.steps;
}

/** Some steps, as rows of the history: one at a time where the reader has set a limit, and none beyond `goal` or the images at hand. */
async function advance(
  {runner, digits, growsAfter}: OpenRun,
  goal: number,
  most = limit < Infinity ? 1 : Infinity
): Promise<number[][]> {
  if (digits.all && runner.steps() === growsAfter) runner.grow(await digits.all());
  const end = digits.all && runner.steps() < growsAfter ? Math.min(growsAfter, goal) : goal;
  return runner.advance(Math.min(most, end - runner.steps()));
}

/** Sends a snapshot. Reads back from the device. */
async function tell({runner, history}: OpenRun, rows: number[][], stepsPerSecond: number): Promise<void> {
  if (stopped) return;
  history.append(rows.flat());
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
  fail(faultOf(reason, run !== undefined && run.opened.backend !== "cpu"), sentenceOf(reason));
}

/** The end of this worker's work, in one sentence. */
function fail(kind: FaultKind, sentence: string): void {
  if (stopped) return;
  stopped = true;
  running = false;
  post({type: "fault", kind, sentence: sentenceOf(sentence), step: run?.runner.steps() ?? 0});
}
