import {say} from "../../../words/say.js";
import {
  CheckpointError,
  decodeSavedRun,
  entryOf,
  type SavedEntry,
  type SavedPlace,
  type SavedRun
} from "../savedRun.js";
import {lineage} from "./lineage.js";
import type {Head, Shelf} from "./shelf.js";
import {leastMissed} from "../../leastMissed.js";

/** What the timeline may hold: checkpoints, and bytes in all. */
export interface TimelineLimits {
  count: number;
  bytes: number;
}

/** Two dozen checkpoints, 128 MB: fourteen of the article's size. */
export const timelineLimits: TimelineLimits = {count: 24, bytes: 128 * 2 ** 20};

/** Runs whose newest checkpoint is kept whatever the others do: two side by side, and six of other tabs, other settings or other days. */
export const mostRuns = 8;

/**
 * Stores a checkpoint: in that slot of its run that does not hold the run's newest, so that a write that is cut short leaves that
 * one whole, and in the timeline, which is thinned to `limits`. Slots of other runs stay, those of the `mostRuns` newest. All in
 * one transaction. Gives the entries of this run, and of those that it branched off, that are stored now. Rejects where the shelf refuses.
 */
export async function storeRun(
  shelf: Shelf,
  saved: SavedRun,
  body: Uint8Array<ArrayBuffer>,
  limits = timelineLimits
): Promise<SavedEntry[]> {
  const heads = await shelf.heads();
  const newest = newestFirst(heads)[0] as Head | undefined;
  const common = {
    ...entryOf(saved, body.length),
    settings: saved.settings,
    parent: saved.parent,
    order: (newest?.order ?? 0) + 1
  };
  const own = newestFirst(heads.filter(({run}) => run === saved.run))[0] as Head | undefined;
  const place = own?.place === "slot 0" ? "slot 1" : "slot 0";
  const slot: Head = {...common, place};
  const entry: Head = {...common, place: "timeline"};
  const before = heads.filter((head) => head.place === "timeline" && !isAt(head, entry));
  const {kept, dropped} = thinned([...before, entry], limits);
  const drop = [...dropped.filter((head) => head !== entry), ...slotsBeyond(heads, saved.run)];
  await shelf.change({put: [slot, ...kept.filter((head) => head === entry)].map((head) => ({head, body})), drop});
  const others = heads.filter(({run, place}) => run !== saved.run && place !== "timeline");
  return entriesOf([slot, ...kept, ...others.filter((head) => !drop.includes(head))], saved);
}

/** The slots of all runs but the newest ones, `run` among these. */
function slotsBeyond(heads: readonly Head[], run: string): Head[] {
  const slots = newestFirst(heads);
  const runs = [...new Set([run, ...slots.map((head) => head.run)])].slice(0, mostRuns);
  return slots.filter((head) => !runs.includes(head.run));
}

/** Checkpoints that the present run, the last, has not passed go first, oldest first; then those of its own that are least missed. */
function thinned(timeline: readonly Head[], limits: TimelineLimits): {kept: Head[]; dropped: Head[]} {
  const own = lineage(timeline, timeline.at(-1)!).sort(byStep);
  const others = timeline.filter((head) => !own.includes(head)).sort(byOrder);
  const dropped: Head[] = [];
  const isTooMuch = () => {
    const kept = [...others, ...own];
    return kept.length > limits.count || kept.reduce((sum, {bytes}) => sum + bytes, 0) > limits.bytes;
  };
  while (isTooMuch() && others.length + own.length > 0) {
    const least = leastMissed(own.map(({step}) => step));
    dropped.push(others.shift() ?? own.splice(Math.max(0, least), 1)[0]);
  }
  return {kept: [...others, ...own], dropped};
}

/** The entries of a run and of what it grew out of, one a step, oldest first. */
function entriesOf(heads: readonly Head[], run: Lineage): SavedEntry[] {
  const bySteps = new Map(lineage(heads, run).map((head) => [head.step, plain(head)]));
  return [...bySteps.values()].sort(byStep);
}

/** A run by its name, and where it branched off, if it did. */
type Lineage = Pick<SavedRun, "run" | "parent">;

/** All entries that are stored of a run, and of those that it branched off until there, oldest first. */
export const listRun = async (shelf: Shelf, run: Lineage): Promise<SavedEntry[]> => entriesOf(await shelf.heads(), run);

/** The head of each run's newest checkpoint, the newest run first. */
export async function newestHeads(shelf: Shelf): Promise<Head[]> {
  const slots = newestFirst(await shelf.heads());
  return slots.filter(({run}, i) => slots.findIndex((head) => head.run === run) === i);
}

/** Deletes all that is stored of one run. */
export async function dropRun(shelf: Shelf, run: string): Promise<void> {
  await shelf.change({put: [], drop: (await shelf.heads()).filter((head) => head.run === run)});
}

/** A checkpoint that was asked for, or a lesser one in its place, and then why. */
export interface Loaded {
  saved: SavedRun;
  /** "" where it is the one. */
  word: string;
}

/**
 * The checkpoint at `place`. Where that is damaged, the newest one before it of the same run, with a word. Rejects with a
 * `CheckpointError` where there is none.
 */
export async function loadRun(shelf: Shelf, {run, step}: SavedPlace): Promise<Loaded> {
  const heads = (await shelf.heads()).filter((head) => head.run === run && head.step <= step);
  const isStored = heads.some((head) => head.step === step);
  let word = isStored ? "" : say("the checkpoint at step {step} is not stored any more", {step});
  for (const head of heads.sort((a, b) => b.step - a.step)) {
    try {
      const body = await shelf.body(head);
      if (!body) throw new CheckpointError(say("this saved run is gone"));
      const saved = decodeSavedRun(body);
      return {saved, word: saved.checkpoint.state.step === step ? "" : word};
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      word ||= say("the checkpoint at step {step} could not be used ({reason}), so the one before it was taken", {
        ...{step: head.step, reason: error.message}
      });
    }
  }
  throw new CheckpointError(word || say("no such run is stored"));
}

const isAt = (a: SavedPlace, b: SavedPlace) => a.run === b.run && a.step === b.step;
const byStep = (a: SavedPlace, b: SavedPlace) => a.step - b.step;
const byOrder = (a: Head, b: Head) => a.order - b.order;
const newestFirst = (heads: readonly Head[]) =>
  heads.filter(({place}) => place !== "timeline").sort((a, b) => b.order - a.order);

function plain({run, step, saved, bytes, lossD, lossG, sheet, spectra, estimates}: Head): SavedEntry {
  return {run, step, saved, bytes, lossD, lossG, sheet, spectra, estimates};
}
