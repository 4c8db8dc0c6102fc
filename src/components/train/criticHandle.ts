import type {CriticCommand, CriticMessage, CriticOptions, CriticSnapshot} from "./criticMessages.js";

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
  let worker: Worker | undefined;
  let run: CriticRun | undefined;
  const change = (changes: Partial<CriticRun>) => run && onChange((run = {...run, ...changes}));
  const dispose = () => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (fault: string) => {
    dispose();
    change({phase: "failed", fault});
  };

  const start = () => {
    worker = new Worker(import.meta.resolve("./critic.worker.js"), {type: "module"});
    worker.onmessage = ({data}: MessageEvent<CriticMessage>) => {
      if (data.type === "fault") return fail(data.sentence);
      const history = [...(run?.history ?? []), ...data.rows]; // at most 251 measurements
      change({phase: data.running ? "running" : "paused", snapshot: data, history});
    };
    worker.onerror = ({message}) => fail(`the worker stopped (${message || "it could not be loaded"})`);
  };

  return {
    open(options, steps) {
      dispose(); // the worker reads no messages while it makes its first steps
      onChange((run = {options, phase: "opening", history: []}));
      start();
      worker!.postMessage({type: "open", options, steps} satisfies CriticCommand);
    },
    send: (command) => worker?.postMessage(command),
    dispose
  };
}
