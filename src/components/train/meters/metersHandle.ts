import type {Measurement, MeteredSource} from "./measurement.js";
import type {DigitAddresses} from "../run/messages.js";
import type {MeterCommand, MeterMessage} from "./meterMessages.js";
import {startWorker} from "../startWorker.js";

/** All that a page knows of its meters. A new object for each change. */
export interface Metering {
  readonly phase: "idle" | "measuring" | "done" | "stopped" | "failed";
  /** What is being done, and how much of that, 0 … 1. */
  readonly what?: string;
  readonly share?: number;
  /** Whose measurement is under way. */
  readonly measuring?: string;
  /** The last one that was finished; a failure or a stop leaves it. */
  readonly measurement?: Measurement;
  /** Earlier ones of the same run, by step, with the last. */
  readonly history: readonly Measurement[];
  /** Accuracy of the classifier on digits it has never seen. */
  readonly accuracy?: {readonly mnist: number; readonly drawn: number};
  /** What went wrong, in words. */
  readonly fault?: string;
}

export interface MetersHandle {
  /** Measures this generator as soon as the one under way is done; of those that wait the newest wins. */
  measure(source: MeteredSource): void;
  /** Gives up what is under way and what waits. */
  stop(): void;
  dispose(): void;
}

/** Measurements that a history keeps of each run. */
const mostKept = 200;

/** Meters beside the page: a worker, made by the first `measure`, that keeps the real digits' numbers. Tells `onChange` of every change. */
export function openMeters(
  {digits, classifier}: {digits: DigitAddresses; classifier: string},
  onChange: (metering: Metering) => void
): MetersHandle {
  const runs = new Map<string, Measurement[]>();
  let metering: Metering = {phase: "idle", history: []};
  let worker: Worker | undefined;
  let waiting: MeteredSource | undefined;
  const change = (changes: Partial<Metering>) => onChange((metering = {...metering, ...changes}));
  const send = (command: MeterCommand) => worker?.postMessage(command);

  const begin = (source: MeteredSource) => {
    worker ??= create();
    change({phase: "measuring", what: undefined, share: 0, measuring: source.name, fault: undefined});
    send({type: "measure", source, digits, classifier});
  };
  const end = (changes: Partial<Metering>) => {
    change({what: undefined, share: undefined, measuring: undefined, ...changes});
    const next = waiting;
    waiting = undefined;
    if (next) begin(next);
  };
  const fail = (fault: string) => {
    worker?.terminate();
    worker = undefined;
    end({phase: "failed", fault});
  };
  const create = () => {
    const made = startWorker(import.meta.resolve("./meters.worker.js"));
    made.onmessage = ({data}: MessageEvent<MeterMessage>) => {
      if (data.type === "progress") change({what: data.what, share: data.share});
      else if (data.type === "cancelled") end({phase: "stopped"});
      else if (data.type === "fault") end({phase: "failed", fault: data.sentence});
      else {
        const {measurement, accuracy} = data;
        end({phase: "done", measurement, accuracy, history: remember(runs, measurement)});
      }
    };
    made.onerror = ({message}) => fail(`the worker stopped (${message || "it could not be loaded"})`);
    return made;
  };

  return {
    measure(source) {
      if (metering.phase === "measuring") waiting = source;
      else begin(source);
    },
    stop() {
      waiting = undefined;
      if (metering.phase === "measuring") send({type: "cancel"});
    },
    dispose() {
      worker?.terminate();
      worker = undefined;
    }
  };
}

/** The measurements of this one's run, by step, with this one in the place of an older one of the same step. */
function remember(runs: Map<string, Measurement[]>, measurement: Measurement): Measurement[] {
  const {run, step} = measurement;
  if (run === undefined || step === undefined) return [measurement];
  const others = (runs.get(run) ?? []).filter((one) => one.step !== step);
  const kept = [...others, measurement].sort((a, b) => a.step! - b.step!).slice(-mostKept);
  runs.set(
    run,
    kept.map((one) => ({...one, shown: []}))
  );
  return kept;
}
