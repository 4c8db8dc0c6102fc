import type {ToyCommand, ToyMessage, ToyOptions, ToySnapshot} from "./toyMessages.js";

/** All that a page knows of a run. A new object for each change, so that a cell sees it. */
export interface ToyRun {
  readonly options: ToyOptions;
  readonly phase: "opening" | "paused" | "running" | "failed";
  /** What went wrong, in words. */
  readonly fault?: string;
  readonly snapshot?: ToySnapshot;
  /** Every measurement so far, three numbers each: step, modes covered, high-quality share. */
  readonly history: readonly number[];
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
  let worker: Worker | undefined;
  let run: ToyRun | undefined;
  const change = (changes: Partial<ToyRun>) => run && onChange((run = {...run, ...changes}));
  const dispose = () => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (fault: string) => {
    dispose();
    change({phase: "failed", fault});
  };

  const start = () => {
    worker = new Worker(import.meta.resolve("./toy.worker.js"), {type: "module"});
    worker.onmessage = ({data}: MessageEvent<ToyMessage>) => {
      if (data.type === "fault") fail(data.sentence);
      else {
        const history = [...(run?.history ?? []), ...data.rows]; // at most 401 measurements
        change({phase: data.running ? "running" : "paused", snapshot: data, history});
      }
    };
    worker.onerror = ({message}) => fail(`the worker stopped (${message || "it could not be loaded"})`);
  };

  return {
    open(options) {
      dispose(); // or messages of the old run could still arrive
      onChange((run = {options, phase: "opening", history: []}));
      start();
      worker!.postMessage({type: "open", options} satisfies ToyCommand);
    },
    send: (command) => worker?.postMessage(command),
    dispose
  };
}
