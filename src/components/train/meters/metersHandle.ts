import {say} from "../../words/say.js";
import type {Measurement, MeteredSource, PastReading} from "./measurement.js";
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
  /** Readings of the same run, by step, the last one's with them; before the first, what the page's recording has kept. */
  readonly history: readonly PastReading[];
  /** Accuracy of the classifier on digits it has never seen. */
  readonly accuracy?: {readonly mnist: number; readonly drawn: number};
  /** What went wrong, in words. */
  readonly fault?: string;
}

export interface MetersHandle {
  now(): Metering;
  /** Measures this generator as soon as the one under way is done; of those that wait the newest wins. */
  measure(source: MeteredSource): void;
  /** Gives up what is under way and what waits. */
  stop(): void;
  dispose(): void;
}

interface OpenOptions {
  digits: DigitAddresses;
  classifier: string;
  /** Readings of one run, by step, that are known from the start. */
  recorded?: readonly PastReading[];
}

/** Readings that a history keeps of each run. */
const mostKept = 200;

/** Meters beside the page: a worker, made by the first `measure`, that keeps the real digits' numbers. Tells `onChange` of every change. */
export function openMeters(
  {digits, classifier, recorded = []}: OpenOptions,
  onChange: (metering: Metering) => void
): MetersHandle {
  const runs = new Map<string, readonly PastReading[]>();
  const run = recorded.at(0)?.run;
  if (run !== undefined) runs.set(run, recorded);
  let metering: Metering = {phase: "idle", history: recorded};
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
    made.onerror = ({message}) =>
      fail(say("the worker stopped ({reason})", {reason: message || say("it could not be loaded")}));
    return made;
  };

  return {
    now: () => metering,
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

/**
 * The readings of this measurement's run, by step, with this one in the place of an older one of the same step. Those beside other
 * real digits don't compare and are left out.
 */
function remember(runs: Map<string, readonly PastReading[]>, measurement: Measurement): readonly PastReading[] {
  const {step, run, isStandIn, covered, diversity, frechet} = measurement;
  const reading: PastReading = {step, run, isStandIn, covered, diversity, frechet};
  if (run === undefined || step === undefined) return [reading];
  const others = (runs.get(run) ?? []).filter((one) => one.step !== step && one.isStandIn === isStandIn);
  const kept = [...others, reading].sort((a, b) => a.step! - b.step!).slice(-mostKept);
  runs.set(run, kept);
  return kept;
}
