import type {DigitSource} from "../pictures/digitSource.js";
import {say} from "../../words/say.js";
import type {Command, DataName, DigitAddresses, Open, OwnImages, Settings} from "./messages.js";
import {decodeSavedRun, type SavedPlace, type SavedRun} from "../kept/savedRun.js";
import {forgetRuns} from "../kept/storedRun.js";
import {openTraining, type Run, type TrainingHandle, type TrainingOptions} from "./trainingHandle.js";

type Told = Exclude<Command, Open>;

export interface LanesOptions {
  worker: string;
  digits: DigitAddresses;
  /** Told of every change of the present run. */
  onRun(run: Run): void;
  /** And of the one that is kept beside it. */
  onKept(run: Run): void;
}

/** Up to two runs, each in a worker of its own: the present one, and one that is kept to compare with. */
export interface TrainingLanes {
  readonly actions: {
    open(settings: Settings): void;
    resume(place: SavedPlace, how: {branch: boolean}): void;
    send(command: Told): void;
    keep(): void;
    sendKept(command: Told): void;
    /** The kept run goes; or, where no other was begun beside it, it is the present one again. */
    drop(): void;
  };
  /** The reader's own pictures, for the runs that are opened from now on. */
  setOwn(own: OwnImages): void;
  own(): OwnImages | undefined;
  /** The pictures called `data`: the reader's own, or what `others` fetches. */
  pictures(data: DataName, others: () => Promise<DigitSource>): Promise<Pick<DigitSource, "first" | "all">>;
  load(place: SavedPlace): Promise<SavedRun>;
  /** What is known of the run at hand. */
  now(): Run | undefined;
  /** Asks the run at hand for a checkpoint: `TrainingHandle.save`. Rejects with a sentence where there is none. */
  save(): Promise<void>;
  /** The run at hand as a file. Rejects with a sentence where there is none. */
  exportRun(): Promise<Uint8Array<ArrayBuffer>>;
  /** Goes on from a file; with `branch` under a new name. Throws a `CheckpointError` and changes nothing where it holds no run. */
  importRun(bytes: Uint8Array<ArrayBuffer>, how?: {branch?: boolean}): void;
  /** Deletes all that is stored of the run of this name, or without one of all runs. */
  forget(run?: string): Promise<void>;
  dispose(): void;
}

interface Lane {
  handle: TrainingHandle;
  /** Who is told; changes when the lane is kept. */
  tell(run: Run): void;
  last?: Run;
}

export function trainingLanes({worker, digits, onRun, onKept}: LanesOptions): TrainingLanes {
  let present: Lane | undefined;
  let kept: Lane | undefined;
  let own: OwnImages | undefined;
  function open(settings: Settings, options: TrainingOptions = {}): void {
    present?.handle.dispose();
    const lane = {tell: onRun} as Lane;
    present = lane;
    const change = (run: Run) => lane.tell((lane.last = run));
    lane.handle = openTraining(worker, settings, digits, change, {own, ...options});
  }
  /** The run at hand: the kept one, until another is begun beside it. */
  const needed = (): Lane => {
    const lane = present ?? kept;
    if (!lane) throw new Error(say("there is no run yet: press Train first"));
    return lane;
  };
  return {
    actions: {
      open: (settings) => open(settings),
      resume(place, {branch}) {
        if (present) present.handle.openFrom({run: place.run, step: place.step}, {branch});
        else open(anySettings, {from: {run: place.run, step: place.step}, branch});
      },
      send: (command) => present?.handle.send(command),
      keep() {
        kept?.handle.dispose();
        kept = present;
        present = undefined;
        if (!kept) return;
        kept.tell = onKept; // before it says that it pauses, or it would be taken for the present run
        kept.handle.send({type: "pause"});
      },
      sendKept: (command) => kept?.handle.send(command),
      drop() {
        const dropped = kept;
        kept = undefined;
        if (present || !dropped) return dropped?.handle.dispose();
        present = dropped;
        present.tell = onRun;
        if (present.last) onRun(present.last);
      }
    },
    setOwn: (next) => void (own = next),
    own: () => own,
    pictures: async (data, others) => (data === "own" && own ? {first: own.images} : others()),
    load: (place) => needed().handle.load(place),
    now: () => (present ?? kept)?.last,
    save: async () => needed().handle.save(),
    exportRun: async () => needed().handle.exportRun(),
    importRun(bytes, {branch = false} = {}) {
      if (present) present.handle.importRun(bytes, {branch});
      else open(decodeSavedRun(bytes).settings, {from: bytes, branch});
    },
    async forget(run) {
      await forgetRuns(run);
      for (const lane of [present, kept])
        if (run === undefined || lane?.last?.opened?.run === run) lane?.handle.forgotten();
    },
    dispose() {
      present?.handle.dispose();
      kept?.handle.dispose();
    }
  };
}

/** Where a checkpoint says the settings, these are not asked. */
const anySettings: Settings = {
  ...{seed: 0, preset: "auto", data: "built-in", backend: "auto"},
  ...{recipe: {}, stop: {}}
};
