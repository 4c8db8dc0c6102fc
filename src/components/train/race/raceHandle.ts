import {jobWorker, type JobWorker} from "../jobWorker.js";
import {thinFrames} from "./raceFrames.js";
import {
  methodNames,
  readEvery,
  type Method,
  type RaceCommand,
  type RaceMessage,
  type RacePicture,
  type RaceReading,
  type RaceReferences,
  type RaceSettings
} from "./raceMessages.js";
import {startWorker} from "../startWorker.js";

/** What all methods read at one step; a method that has failed is left out. */
export interface RaceRound {
  readonly step: number;
  readonly readings: Readonly<Partial<Record<Method, RaceReading>>>;
}

/** A round that can be looked at again. */
export interface RaceFrame extends RaceRound {
  readonly pictures: Readonly<Partial<Record<Method, RacePicture>>>;
}

/** All that a page knows of a race. A new object for each change. */
export interface RaceRun {
  readonly settings: RaceSettings;
  /** "failed": all four methods have. */
  readonly phase: "opening" | "paused" | "running" | "finished" | "failed";
  readonly rounds: readonly RaceRound[];
  /** At most 64, spread over the run; the last is the last round's. */
  readonly frames: readonly RaceFrame[];
  /** What went wrong with a method, in words. */
  readonly faults: Readonly<Partial<Record<Method, string>>>;
  readonly references?: RaceReferences;
  /** Of each method; 0 unless running. */
  readonly stepsPerSecond: number;
}

/** Four workers, one a method, started by the first `open`; `dispose` ends them. */
export interface RaceHandle {
  /** Ends the present race, if any, and prepares a new one. */
  open(settings: RaceSettings): void;
  /** Goes on until `lastStep`, or until `pause`, which takes effect when all have reached the next reading. */
  train(): void;
  pause(): void;
  /** One step of each. */
  step(): void;
  /** Moves the end of the race; it never goes back. */
  stopAt(lastStep: number): void;
  dispose(): void;
}

interface Lane {
  readonly worker: JobWorker<RaceCommand>;
  /** What it said for the round under way. */
  told?: {reading: RaceReading; picture: RacePicture};
}

/** One core is left to the page, so that it stays smooth and the times of steps are those of steps, not of waiting. */
const spareCores = () => Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1);

/**
 * Trains the four methods beside the page and tells `onChange` of every change. In lockstep: all are sent to the next reading,
 * `atOnce` of them at the same time, and to the one after it only when the last of them is there. A method that fails is left
 * behind, and the others go on.
 */
export function openRace(
  onChange: (run: RaceRun) => void,
  {atOnce = spareCores()}: {atOnce?: number} = {}
): RaceHandle {
  let run: RaceRun | undefined;
  /** What the reader last asked for. */
  let wanted: "pause" | "train" | "step" = "pause";
  /** Whether the workers are on their way to a reading. */
  let isUnderWay = false;
  let began = 0;
  /** Where the round goes, and who has not been sent there yet. */
  let goal = 0;
  let waiting: Lane[] = [];
  let lanes = new Map<Method, Lane>();
  const change = (changes: Partial<RaceRun>) => onChange((run = {...run!, ...changes}));
  const living = () => [...lanes.values()];
  const stepNow = () => run?.rounds.at(-1)?.step ?? 0;

  function listen(method: Method, message: RaceMessage): void {
    if (message.type === "references") return change({references: message.references});
    if (message.type === "fault") return fail(method, message.sentence);
    lanes.get(method)!.told = message;
    sendSome();
    finishRound();
  }

  function fail(method: Method, sentence: string): void {
    lanes.get(method)?.worker.end();
    lanes.delete(method);
    change({faults: {...run!.faults, [method]: sentence}, ...(lanes.size ? {} : {phase: "failed"})});
    waiting = waiting.filter((lane) => living().includes(lane));
    if (!isUnderWay) return;
    sendSome();
    finishRound(); // it may have been the one that the others waited for
  }

  /** When the last has arrived: tells what they read, and sends them on if that is wanted. */
  function finishRound(): void {
    if (!lanes.size || living().some(({told}) => !told)) return;
    const told = [...lanes].map(([method, lane]) => [method, lane.told!] as const);
    for (const lane of living()) lane.told = undefined;
    isUnderWay = false;
    const frame: RaceFrame = {
      step: told[0][1].reading.step,
      readings: Object.fromEntries(told.map(([method, {reading}]) => [method, reading])),
      pictures: Object.fromEntries(told.map(([method, {picture}]) => [method, picture]))
    };
    const stepsPerSecond = wanted === "train" ? ((frame.step - stepNow()) / (performance.now() - began)) * 1000 : 0;
    const round: RaceRound = {step: frame.step, readings: frame.readings};
    run = {...run!, rounds: [...run!.rounds, round], frames: thinFrames(run!.frames, frame), stepsPerSecond};
    goOn();
  }

  /** Starts the next round if one is wanted, and tells the page what it now is. */
  function goOn(): void {
    const {lastStep} = run!.settings;
    const isOver = stepNow() >= lastStep;
    if (isOver) wanted = "pause";
    if (wanted === "pause") return change({phase: isOver ? "finished" : "paused"});
    const next = wanted === "step" ? stepNow() + 1 : readEvery * (Math.floor(stepNow() / readEvery) + 1);
    if (wanted === "step") wanted = "pause"; // after it
    [isUnderWay, began, goal] = [true, performance.now(), Math.min(next, lastStep)];
    waiting = living();
    sendSome();
    change({phase: "running"});
  }

  /** Sends the next ones on their way, as long as not too many are. */
  function sendSome(): void {
    const busy = () => living().filter((lane) => !lane.told && !waiting.includes(lane)).length;
    while (waiting.length && busy() < atOnce) waiting.shift()!.worker.send({type: "until", step: goal});
  }

  function ask(what: typeof wanted): void {
    if (!run || !lanes.size) return;
    wanted = what;
    if (!isUnderWay) goOn();
  }

  const end = () => living().forEach(({worker}) => worker.end());
  return {
    open(settings) {
      end();
      wanted = "pause";
      [isUnderWay, waiting] = [true, []];
      const create = () => startWorker(import.meta.resolve("./race.worker.js"));
      lanes = new Map(
        methodNames.map((method) => {
          const mine: Lane = {
            worker: jobWorker<RaceCommand, RaceMessage>(create, {
              listen: (message) => lanes.get(method) === mine && listen(method, message),
              fail: (sentence) => lanes.get(method) === mine && fail(method, sentence)
            })
          };
          return [method, mine];
        })
      );
      onChange((run = {settings, phase: "opening", rounds: [], frames: [], faults: {}, stepsPerSecond: 0}));
      for (const [method, {worker}] of lanes)
        worker.start({type: "open", method, settings, isReference: method === methodNames[0]});
    },
    train: () => ask("train"),
    pause: () => ask("pause"),
    step: () => ask("step"),
    stopAt(lastStep) {
      if (!run) return;
      run = {...run, settings: {...run.settings, lastStep}};
      if (isUnderWay) change({});
      else goOn();
    },
    dispose() {
      end();
      lanes = new Map();
    }
  };
}
