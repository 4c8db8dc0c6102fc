import {say} from "../../words/say.js";
import {decodeSavedRun} from "../kept/savedRun.js";
import type {Run} from "./trainingHandle.js";
import type {TrainingLanes} from "./trainingLanes.js";

type Actions = Pick<TrainingLanes["actions"], "resume" | "send">;

/** What is wrapped: the ways to a run that may be open in another tab. */
export interface Shared<A extends Actions> {
  readonly actions: A;
  readonly importRun: TrainingLanes["importRun"];
}

export interface InOneTab<A extends Actions> {
  readonly actions: A;
  /** Goes on from a file, once it is known whose the run in it is. Rejects with one sentence, and changes nothing, where it holds none. */
  importRun(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Has to hear of every change of the present run. */
  heard(run: Run): void;
}

export interface OneTabOptions {
  /** The browser's locks; without them, every run is this tab's. */
  readonly locks?: Pick<LockManager, "request">;
  /** What the reader should know of the run that is resumed. */
  onWord(sentence: string): void;
}

/**
 * A run is trained in one tab at a time: two would overwrite each other's checkpoints. A tab locks each run that it opens until it is
 * closed; one that is locked elsewhere, whether it is resumed from the store or comes from a file, which keeps its run's name, goes on
 * as a branch, under a name of its own, and a sentence says so.
 */
export function oneTab<A extends Actions>(
  {actions, importRun}: Shared<A>,
  {locks, onWord}: OneTabOptions
): InOneTab<A> {
  const ours = new Set<string>();
  /** Whether the run is this tab's from now on. */
  function hold(run: string): Promise<boolean> {
    if (!locks || ours.has(run)) return Promise.resolve(true);
    ours.add(run);
    return new Promise((resolve) => {
      const untilClosed = new Promise<never>(() => undefined);
      const held = locks.request(`sngan run ${run}`, {ifAvailable: true}, (lock) => {
        resolve(lock !== null);
        if (lock) return untilClosed;
        ours.delete(run);
      });
      held.catch(() => resolve(true)); // a sandboxed page has no locks, and stores nothing
    });
  }
  /** Whose run it is isn't known yet: commands wait, or they would come before the run. */
  let asking: Promise<void> | undefined;
  /** Begins a run once it is known whether it is this tab's. */
  const ask = (run: string, begin: (isOurs: boolean) => void): Promise<void> =>
    (asking = hold(run)
      .then((isOurs) => {
        begin(isOurs);
        if (!isOurs) onWord(say("This run is open in another tab; here it goes on as a branch of its own."));
      })
      .finally(() => (asking = undefined)));
  let last = "";
  return {
    actions: {
      ...actions,
      resume(place, how) {
        if (how.branch || !locks || ours.has(place.run)) return actions.resume(place, how);
        void ask(place.run, (isOurs) => actions.resume(place, isOurs ? how : {branch: true}));
      },
      send(command) {
        if (asking) void asking.then(() => actions.send(command));
        else actions.send(command);
      }
    },
    async importRun(bytes) {
      const {run} = decodeSavedRun(bytes);
      await ask(run, (isOurs) => importRun(bytes, {branch: !isOurs}));
    },
    heard({opened}) {
      if (!opened || opened.run === last) return;
      last = opened.run;
      void hold(last); // not refused: it was asked for above, or its name is new
    }
  };
}
