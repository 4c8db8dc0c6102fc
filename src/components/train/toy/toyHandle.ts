import {jobWorker} from "../jobWorker.js";
import type {StepStages, ToyCommand, ToyMessage, ToyOptions, ToySnapshot} from "./toyMessages.js";
import {startWorker} from "../startWorker.js";

/** All that a page knows of a run. A new object for each change, so that a cell sees it. */
export interface ToyRun {
  readonly options: ToyOptions;
  readonly phase: "opening" | "paused" | "running" | "failed";
  /** What went wrong, in words. */
  readonly fault?: string;
  readonly snapshot?: ToySnapshot;
  /** Every measurement so far, three numbers each: step, modes covered, high-quality share. */
  readonly history: readonly number[];
  /** The last step that was made slowly. */
  readonly stages?: StepStages;
}

/** A worker that trains the toy GAN, started by the first `open`; `dispose` ends it. */
export interface ToyHandle {
  /** Ends the present run, if any, and prepares a new one. */
  open(options: ToyOptions): void;
  send(command: ToyCommand): void;
  dispose(): void;
}

/** Runs toy GANs beside the page and tells `onChange` of every change. */
export function openToy(onChange: (run: ToyRun) => void): ToyHandle {
  let run: ToyRun | undefined;
  const change = (changes: Partial<ToyRun>) => run && onChange((run = {...run, ...changes}));
  const fail = (fault: string) => {
    job.end();
    change({phase: "failed", fault});
  };
  const create = () => startWorker(import.meta.resolve("./toy.worker.js"));
  const job = jobWorker<ToyCommand, ToyMessage>(create, {
    listen(message) {
      if (message.type === "fault") return fail(message.sentence);
      if (message.type === "stages") return change({stages: message.stages});
      const history = [...(run?.history ?? []), ...message.rows]; // at most 2,001 measurements
      change({phase: message.running ? "running" : "paused", snapshot: message, history});
    },
    fail
  });
  return {
    open(options) {
      onChange((run = {options, phase: "opening", history: []}));
      job.start({type: "open", options});
    },
    send(command) {
      if (command.type === "change") change({options: command.options});
      job.send(command);
    },
    dispose: () => void job.end()
  };
}
