import {gatherHistory} from "./history.js";
import type {Command, DigitAddresses, Message, Opened, Settings, Snapshot} from "./messages.js";

/** All that a page knows of a run. A new object for each change, so that a cell sees it. */
export interface Run {
  phase: "opening" | "paused" | "running" | "failed";
  /** What is being prepared, or what went wrong, in words. */
  sentence: string;
  opened?: Opened;
  snapshot?: Snapshot;
  /** The whole history, thinned: `History.rows`. */
  history: Float32Array;
  /** The last step's own row. */
  last?: Float32Array;
}

/** A run in a worker of its own; `dispose` ends it. */
export interface TrainingHandle {
  send(command: Command): void;
  dispose(): void;
}

/**
 * Starts the worker at `address` with `settings` and tells `onChange` of every change. History is gathered here, in the
 * message handler: whoever draws may skip snapshots. Nothing of tensors is loaded by the page itself.
 */
export function openTraining(
  address: string,
  settings: Settings,
  digits: DigitAddresses,
  onChange: (run: Run) => void
): TrainingHandle {
  const worker = new Worker(address, {type: "module"});
  const history = gatherHistory();
  let run: Run = {phase: "opening", sentence: "starting", history: history.rows()};
  const change = (changes: Partial<Run>) => onChange((run = {...run, ...changes}));
  const fail = (sentence: string) => {
    worker.terminate();
    change({phase: "failed", sentence});
  };
  const send = (command: Command) => worker.postMessage(command);

  worker.onmessage = ({data}: MessageEvent<Message>) => {
    if (run.phase === "failed") return;
    if (data.type === "opening") change({sentence: data.what});
    else if (data.type === "opened") change({phase: "paused", sentence: "", opened: data});
    else if (data.type === "fault") fail(data.sentence);
    else {
      history.append(data.rows);
      change({
        phase: data.running ? "running" : "paused",
        snapshot: data,
        history: history.rows(),
        last: history.last()
      });
    }
  };
  worker.onerror = (event) => fail(`the trainer stopped with an error (${event.message || "it could not be loaded"})`);
  send({type: "open", settings, digits});
  return {send, dispose: () => worker.terminate()};
}
