import type {Settings} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import type {Ratios} from "./ratios.js";
import {runMemory} from "./runMemory.js";

/** The runs that a panel shows: the present one, and one that is kept as A beside it; with what was gathered of each. */
export interface HeldRuns {
  readonly now?: Run;
  readonly kept?: Run;
  /** σ̂/σ of each so far. */
  readonly ratios: {readonly now: Ratios; readonly kept: Ratios};
  /** Takes the present run as it is now. Says why it stops by the reader's rule, as `runMemory` does. */
  take(run: Run, rule: Settings["stop"]): string;
  /** The same for A. */
  takeKept(run: Run, rule: Settings["stop"]): string;
  /** Another run begins: what was gathered of the one before is not its own. */
  begin(): void;
  /** The present run becomes A. */
  keep(): void;
  /** A goes; or, where no run was begun beside it, it is the present one again. */
  drop(): void;
}

export function heldRuns(): HeldRuns {
  let now: Run | undefined;
  let kept: Run | undefined;
  const memory = {now: runMemory(), kept: runMemory()};
  return {
    get now() {
      return now;
    },
    get kept() {
      return kept;
    },
    get ratios() {
      return {now: memory.now.ratios(), kept: memory.kept.ratios()};
    },
    take(run, rule) {
      const before = now;
      now = run;
      return memory.now.take(run, before, rule);
    },
    takeKept(run, rule) {
      const before = kept;
      kept = run;
      return memory.kept.take(run, before, rule);
    },
    begin() {
      memory.now = runMemory();
    },
    keep() {
      [kept, now] = [now, undefined];
      [memory.kept, memory.now] = [memory.now, runMemory()];
    },
    drop() {
      if (!now) [now, memory.now] = [kept, memory.kept];
      kept = undefined;
      memory.kept = runMemory();
    }
  };
}
