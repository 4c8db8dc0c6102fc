import type {Settings} from "../../run/messages.js";
import type {SavedEntry, SavedPlace} from "../savedRun.js";

/** What is known of a stored run without loading it. */
export interface Head extends SavedEntry {
  /** A run's "slot 0" and "slot 1" take turns with its newest checkpoint; "timeline" holds older ones. */
  place: "slot 0" | "slot 1" | "timeline";
  /** Counts checkpoints of all runs: the larger, the later. */
  order: number;
  settings: Settings;
  /** Where the run branched off, if it did. */
  parent?: SavedPlace;
}

/** Heads, and by the same keys the runs' bytes. What IndexedDB does for us, and in a unit test an array. */
export interface Shelf {
  heads(): Promise<Head[]>;
  /** Undefined where nothing is stored. */
  body(head: Head): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Stores and deletes: all of it, or, where this rejects or the browser ends in between, nothing. */
  change(change: {put: readonly {head: Head; body: Uint8Array<ArrayBuffer>}[]; drop: readonly Head[]}): Promise<void>;
  clear(): Promise<void>;
}

/** Each run has its own two slots, since two tabs, or two runs side by side, store by turns; the timeline has a place for each step. */
export const keyOf = ({place, run, step}: Head): string => `${run} ${place === "timeline" ? step : place}`;
