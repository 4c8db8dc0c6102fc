import type {FaultKind} from "./faults.js";
import {gatherHistory} from "./history.js";
import type {Command, DigitAddresses, Message, Open, Opened, OwnImages, Settings, Snapshot} from "./messages.js";
import {recoveryWords} from "./recoveryWords.js";
import {isPreparing, opening, transition, type MachineEvent, type Phase} from "./runMachine.js";
import {watchSilence, type Silence} from "./silence.js";
import {decodeSavedRun, encodeSavedRun, type SavedEntry, type SavedPlace, type SavedRun} from "../kept/savedRun.js";
import {loadStored} from "../kept/storedRun.js";
import {whenLeft} from "../kept/whenLeft.js";
import {inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {startWorker} from "../startWorker.js";

export {storedRuns} from "../kept/storedRun.js";

/** All that a page knows of a run. A new object for each change, so that a cell sees it. */
export interface Run {
  phase: Phase;
  /** What is being prepared, or what went wrong, in words. */
  sentence: string;
  /** What went wrong, where the run has failed. After "diverged" the newest entry is the last good state. */
  failed?: FaultKind;
  opened?: Opened;
  snapshot?: Snapshot;
  /** The whole history, thinned: `History.rows`. */
  history: Float32Array;
  /** The last step's own row. */
  last?: Float32Array;
  /** Checkpoints that can be gone back to, oldest first. */
  entries: readonly SavedEntry[];
  /** What happened, what was kept, what to do, where the run went on after a fault; "" where nothing happened. */
  notice: string;
  /** What became of storing, where it didn't work; "" where it does. */
  storage: string;
  /** Steps that were lost in all to faults, and made again or not. */
  lost: number;
}

/** What a run can go on from: as it is, encoded, or where it is stored. */
export type From = SavedRun | Uint8Array<ArrayBuffer> | SavedPlace;

/** A run in a worker of its own; `dispose` ends it. */
export interface TrainingHandle {
  send(command: Exclude<Command, Open>): void;
  /** Ends the present run and goes on from a checkpoint, paused; with `branch` under a new name. */
  openFrom(from: From, options?: {branch?: boolean}): void;
  /** The same from a file's bytes. Throws a `CheckpointError`, one sentence, and changes nothing, where they are none. */
  importRun(bytes: Uint8Array<ArrayBuffer>, options?: {branch?: boolean}): void;
  /** Asks for a checkpoint, and resolves once the run has one or nothing new to save; at once where its worker is gone. */
  save(): Promise<void>;
  /** The run as a file, as it is now; where the worker can't answer, as it was when last saved. Rejects where there is neither. */
  exportRun(): Promise<Uint8Array<ArrayBuffer>>;
  /** A checkpoint with its weights. Rejects with one sentence where it isn't stored, or not whole. */
  load(place: SavedPlace): Promise<SavedRun>;
  /** What is stored of it has been deleted: none of its checkpoints can be gone back to. */
  forgotten(): void;
  dispose(): void;
}

export interface TrainingOptions {
  /** Goes on from here. */
  from?: From;
  branch?: boolean;
  own?: OwnImages;
}

/**
 * Starts the worker at `address` with `settings` and tells `onChange` of every change. History is gathered here, in the
 * message handler: whoever draws may skip snapshots. Where the worker or its device fails, another goes on from the last checkpoint, as
 * `runMachine.ts` says. Nothing of tensors is loaded by the page itself.
 */
export function openTraining(
  address: string,
  settings: Settings,
  digits: DigitAddresses,
  onChange: (run: Run) => void,
  {from, branch = false, own}: TrainingOptions = {}
): TrainingHandle {
  let machine = opening(stepOf(from));
  let history = gatherHistory();
  let run: Run = {
    ...{phase: "opening", sentence: say("starting"), history: history.rows()},
    ...{entries: [], notice: "", storage: "", lost: 0}
  };
  /** What the run would go on from now: the seed, where there is nothing. */
  let newest = {from, branch};
  let worker: Worker | undefined;
  let silence: Silence | undefined;
  let limit: Command | undefined;
  let stop: Command | undefined;
  let saves: (() => void)[] = [];
  let exports: {resolve(bytes: Uint8Array<ArrayBuffer>): void; reject(reason: unknown): void}[] = [];

  const change = (changes: Partial<Run>) => onChange((run = {...run, ...changes}));
  const tell = (command: Command) => worker?.postMessage(command);

  function apply(event: MachineEvent, changes: Partial<Run> = {}): void {
    const {state, effects} = transition(machine, event);
    machine = state;
    for (const effect of effects) {
      if (effect === "end") end();
      else if (effect === "open") start();
      else tell({type: effect});
    }
    silence?.expect(machine.phase === "running" || isPreparing(machine));
    change({...changes, phase: state.phase, lost: state.lost});
  }

  function start(): void {
    const made = startWorker(address);
    worker = made;
    made.onmessage = ({data}: MessageEvent<Message>) => {
      if (made !== worker) return;
      silence?.heard(data.type === "snapshot" && data.rows.length > 0);
      listen(data);
    };
    made.onerror = ({message}) => {
      if (made !== worker) return;
      const reason = message || say("it could not be loaded");
      fail("crashed", say("the trainer stopped with an error ({reason})", {reason}));
    };
    silence = watchSilence((minutes) =>
      fail("crashed", say("the trainer has not answered for {minutes} minutes", {minutes}))
    );
    silence.expect(true);
    tell({type: "open", settings, digits, ...newest, own, avoid: machine.avoid});
    for (const command of [limit, stop]) if (command) tell(command);
  }

  function end(): void {
    worker?.terminate();
    silence?.dispose();
    worker = silence = undefined;
    served();
    for (const one of exports) bytesOf(newest.from).then(one.resolve, one.reject);
    exports = [];
  }

  function served(): void {
    for (const resolve of saves) resolve();
    saves = [];
  }

  function fail(kind: FaultKind, sentence: string): void {
    const before = machine;
    const {state} = transition(before, {type: "fault", kind});
    const isOver = state.phase === "failed";
    apply({type: "fault", kind}, isOver ? {sentence, failed: kind} : {notice: recoveryWords(sentence, before, state)});
  }

  function listen(message: Message): void {
    if (message.type === "opening") change({sentence: message.what});
    else if (message.type === "opened") {
      history = gatherHistory(undefined, message.from?.history);
      const {backend, from} = message;
      const changes = {sentence: "", opened: message, history: history.rows(), last: history.last()};
      apply({type: "opened", backend, step: from?.step ?? 0}, changes);
    } else if (message.type === "snapshot") {
      history.append(message.rows);
      const {step, running} = message;
      const changes = {snapshot: message, history: history.rows(), last: history.last()};
      apply({type: "snapshot", step, running, steps: run.opened!.steps}, changes);
    } else if (message.type === "saved") {
      newest = {from: message.bytes, branch: false};
      apply({type: "saved", step: message.entry.step}, {entries: message.entries});
    } else if (message.type === "entries") change({entries: message.entries});
    else if (message.type === "storage") change({storage: message.sentence});
    else if (message.type === "notice") change({notice: inTurn([run.notice, message.sentence])});
    else if (message.type === "served") served();
    else if (message.type === "fault") fail(message.kind, message.sentence);
    else {
      for (const one of exports) one.resolve(message.bytes);
      exports = [];
    }
  }

  function send(command: Exclude<Command, Open>): void {
    if (command.type === "limit") limit = command;
    if (command.type === "stop") stop = command;
    if (command.type === "train") askToStay();
    if (command.type === "train" || command.type === "pause" || command.type === "step") apply(command);
    else tell(command);
  }

  function openFrom(from: From, {branch = false} = {}): void {
    newest = {from, branch};
    stop = undefined;
    apply(
      {type: "open", step: stepOf(from)},
      {sentence: say("going back to a checkpoint"), failed: undefined, notice: ""}
    );
  }

  const leave = whenLeft(() => tell({type: "save"}));
  start();
  onChange(run);
  return {
    ...{send, openFrom, load: loadStored},
    importRun: (bytes, how) => openFrom(decodeSavedRun(bytes), how),
    save() {
      if (!worker) return Promise.resolve();
      return new Promise((resolve) => {
        saves.push(resolve);
        tell({type: "save"});
      });
    },
    exportRun() {
      if (!worker) return bytesOf(newest.from);
      return new Promise((resolve, reject) => {
        exports.push({resolve, reject});
        tell({type: "export"});
      });
    },
    forgotten: () => change({entries: []}),
    dispose() {
      leave();
      end();
    }
  };
}

/** The step of a checkpoint, as far as it can be told without reading it; the worker says it later. */
const stepOf = (from?: From): number => {
  if (!from || from instanceof Uint8Array) return 0;
  return "checkpoint" in from ? from.checkpoint.state.step : from.step;
};

async function bytesOf(from?: From): Promise<Uint8Array<ArrayBuffer>> {
  if (!from) throw new Error(say("nothing of this run has been saved yet"));
  if (from instanceof Uint8Array) return from;
  return encodeSavedRun("checkpoint" in from ? from : await loadStored(from));
}

/** Asks the browser not to throw away what this page stores; it may say no, or ask the reader. */
function askToStay(): void {
  const {storage} = navigator as {storage?: StorageManager};
  void storage?.persist?.().catch(() => undefined);
}
