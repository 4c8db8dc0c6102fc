import type {CriticCommand, CriticMessage, CriticOptions, CriticSnapshot} from "./criticMessages.js";
import {jobWorker} from "../jobWorker.js";
import {startWorker} from "../startWorker.js";

/** All that a page knows of a run. A new object for each change. */
export interface CriticRun {
  readonly options: CriticOptions;
  readonly phase: "opening" | "paused" | "running" | "failed";
  /** What went wrong, in words. */
  readonly fault?: string;
  readonly snapshot?: CriticSnapshot;
  /** Every measurement so far, three numbers each: step, steepest slope found, bound. */
  readonly history: readonly number[];
}

/** A worker that trains a critic, started by the first `open`; `dispose` ends it. */
export interface CriticHandle {
  /** Ends the present run, if any, and begins one that makes `steps` steps before it is shown. */
  open(options: CriticOptions, steps: number): void;
  send(command: CriticCommand): void;
  dispose(): void;
}

/** Trains critics beside the page and tells `onChange` of every change. */
export function openCritic(onChange: (run: CriticRun) => void): CriticHandle {
  let run: CriticRun | undefined;
  const change = (changes: Partial<CriticRun>) => run && onChange((run = {...run, ...changes}));
  const fail = (fault: string) => {
    job.end();
    change({phase: "failed", fault});
  };
  const create = () => startWorker(import.meta.resolve("./critic.worker.js"));
  const job = jobWorker<CriticCommand, CriticMessage>(create, {
    listen(message) {
      if (message.type === "fault") return fail(message.sentence);
      const history = [...(run?.history ?? []), ...message.rows]; // at most 251 measurements
      change({phase: message.running ? "running" : "paused", snapshot: message, history});
    },
    fail
  });
  return {
    open(options, steps) {
      onChange((run = {options, phase: "opening", history: []}));
      job.start({type: "open", options, steps});
    },
    send: job.send,
    dispose: () => void job.end()
  };
}
