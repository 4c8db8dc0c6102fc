import type {FaultKind} from "./faults.js";
import {gatherHistory} from "./history.js";
import type {Command, DigitAddresses, Message, Open, Opened, OwnImages, Settings, Snapshot} from "./messages.js";
import type {Phase} from "./runMachine.js";
import type {SavedEntry, SavedPlace, SavedRun} from "./savedRun.js";

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
  importRun(bytes: Uint8Array<ArrayBuffer>): void;
  /** The run as a file, as it is now; where the worker can't answer, as it was when last saved. Rejects where there is neither. */
  exportRun(): Promise<Uint8Array<ArrayBuffer>>;
  /** A checkpoint with its weights. Rejects with one sentence where it isn't stored, or not whole. */
  load(place: SavedPlace): Promise<SavedRun>;
  /** Deletes all that is stored of all runs. */
  forget(): Promise<void>;
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
 * message handler: whoever draws may skip snapshots. Nothing of tensors is loaded by the page itself.
 */
export function openTraining(
  address: string,
  settings: Settings,
  digits: DigitAddresses,
  onChange: (run: Run) => void,
  {from, branch, own}: TrainingOptions = {}
): TrainingHandle {
  const worker = new Worker(address, {type: "module"});
  let history = gatherHistory();
  let run: Run = {
    ...{phase: "opening", sentence: "starting", history: history.rows()},
    ...{entries: [], notice: "", storage: "", lost: 0}
  };
  const change = (changes: Partial<Run>) => onChange((run = {...run, ...changes}));
  const fail = (failed: FaultKind, sentence: string) => {
    worker.terminate();
    change({phase: "failed", sentence, failed});
  };
  const send = (command: Command) => worker.postMessage(command);

  worker.onmessage = ({data}: MessageEvent<Message>) => {
    if (run.phase === "failed") return;
    if (data.type === "opening") change({sentence: data.what});
    else if (data.type === "opened") {
      history = gatherHistory(undefined, data.from?.history);
      change({phase: "paused", sentence: "", opened: data, history: history.rows(), last: history.last()});
    } else if (data.type === "fault") fail(data.kind, data.sentence);
    else if (data.type === "saved") change({entries: data.entries});
    else if (data.type === "storage") change({storage: data.sentence});
    else if (data.type === "snapshot") {
      history.append(data.rows);
      change({
        phase: data.running ? "running" : "paused",
        snapshot: data,
        history: history.rows(),
        last: history.last()
      });
    }
  };
  worker.onerror = (event) =>
    fail("crashed", `the trainer stopped with an error (${event.message || "it could not be loaded"})`);
  send({type: "open", settings, digits, from, branch, own});
  const later = () => Promise.reject(new Error("not yet"));
  return {
    ...{send, openFrom() {}, importRun() {}, exportRun: later, load: later, forget: later},
    dispose: () => worker.terminate()
  };
}

/** The newest stored checkpoint of the last run, if there is one, and its settings; loads no weights. */
export async function storedRun(): Promise<(SavedEntry & {settings: Settings}) | undefined> {
  return undefined;
}
