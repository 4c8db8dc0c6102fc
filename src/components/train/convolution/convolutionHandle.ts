import type {ConvolutionJob, ConvolutionMessage, ConvolutionNorms} from "./convolutionMessages.js";
import {jobWorker} from "../jobWorker.js";
import {startWorker} from "../startWorker.js";

/** All that a page knows of a measurement. A new object for each change. */
export interface ConvolutionRun {
  readonly phase: "measuring" | "done" | "failed";
  readonly job: ConvolutionJob;
  /** Of 1. */
  readonly share: number;
  readonly norms?: ConvolutionNorms;
  /** What went wrong, in words. */
  readonly fault?: string;
}

export interface ConvolutionHandle {
  /** Measures this one; a measurement under way is dropped. */
  measure(job: ConvolutionJob): void;
  dispose(): void;
}

/** Measures convolutions beside the page, and tells `onChange` of every change. */
export function openConvolution(onChange: (run: ConvolutionRun) => void): ConvolutionHandle {
  let run: ConvolutionRun | undefined;
  const change = (changes: Partial<ConvolutionRun>) => run && onChange((run = {...run, ...changes}));
  const create = () => startWorker(import.meta.resolve("./convolution.worker.js"));
  const worker = jobWorker<ConvolutionJob, ConvolutionMessage>(create, {
    listen(message) {
      if (message.type === "progress") return void change({share: message.share});
      worker.end();
      change({phase: "done", share: 1, norms: message.norms});
    },
    fail: (fault) => change({phase: "failed", fault})
  });
  return {
    measure(job) {
      onChange((run = {phase: "measuring", job, share: 0}));
      worker.start(job);
    },
    dispose: () => void worker.end()
  };
}
