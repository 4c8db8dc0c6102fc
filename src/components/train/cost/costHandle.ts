import type {CostCommand, CostMessage, CostRow} from "./costMessages.js";
import {jobWorker} from "../jobWorker.js";
import {startWorker} from "../startWorker.js";

/** All that a page knows of a measurement. A new object for each change. */
export interface CostRun {
  readonly phase: "idle" | "running" | "stopped" | "done" | "failed";
  /** The sizes measured so far, smallest first; a run that was stopped or failed keeps them. */
  readonly rows: readonly CostRow[];
  /** The size now being measured. */
  readonly measuring?: number;
  /** What went wrong, in words. */
  readonly fault?: string;
}

/** A worker that measures, made anew by each `start`; `stop` and `dispose` end it at once. */
export interface CostHandle {
  /** Measures all sizes, from the smallest; a measurement under way is dropped. */
  start(): void;
  /** Ends the measurement, if there is one, and keeps its rows. */
  stop(): void;
  dispose(): void;
}

/** Measures what norms cost beside the page, and tells `onChange` of every change. */
export function openCost(onChange: (run: CostRun) => void): CostHandle {
  let run: CostRun = {phase: "idle", rows: []};
  const change = (changes: Partial<CostRun>) => onChange((run = {...run, ...changes}));
  const end = (phase: CostRun["phase"], fault?: string) => change({phase, fault, measuring: undefined});
  const create = () => startWorker(import.meta.resolve("./cost.worker.js"));
  const job = jobWorker<CostCommand, CostMessage>(create, {
    listen(message) {
      if (message.type === "measuring") change({measuring: message.n});
      else if (message.type === "row") change({rows: [...run.rows, message.row]});
      else if (job.end()) end("done");
    },
    fail: (fault) => end("failed", fault)
  });

  return {
    start() {
      change({phase: "running", rows: [], measuring: undefined, fault: undefined});
      job.start({type: "measure"});
    },
    stop() {
      if (job.end()) end("stopped");
    },
    dispose: () => void job.end()
  };
}
