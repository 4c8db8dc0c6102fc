import {say} from "../../words/say.js";
import type {Run} from "./trainingHandle.js";
import type {TrainingLanes} from "./trainingLanes.js";

type Actions = Pick<TrainingLanes["actions"], "resume" | "send">;

export interface OneTabOptions {
  /** The browser's locks; without them, every run is this tab's. */
  readonly locks?: Pick<LockManager, "request">;
  /** What the reader should know of the run that is resumed. */
  onWord(sentence: string): void;
}

/**
 * A run is trained in one tab at a time: two would overwrite each other's checkpoints. A tab locks each run that it opens until it is
 * closed; one that is locked elsewhere goes on as a branch, under a name of its own, and a sentence says so.
 */
export function oneTab<A extends Actions>(
  actions: A,
  {locks, onWord}: OneTabOptions
): {actions: A; heard(run: Run): void} {
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
  let last = "";
  return {
    actions: {
      ...actions,
      resume(place, how) {
        if (how.branch || !locks || ours.has(place.run)) return actions.resume(place, how);
        asking = hold(place.run)
          .then((isOurs) => {
            actions.resume(place, isOurs ? how : {branch: true});
            if (!isOurs) onWord(say("This run is open in another tab; here it goes on as a branch of its own."));
          })
          .finally(() => (asking = undefined));
      },
      send(command) {
        if (asking) void asking.then(() => actions.send(command));
        else actions.send(command);
      }
    },
    heard({opened}) {
      if (!opened || opened.run === last) return;
      last = opened.run;
      void hold(last);
    }
  };
}
