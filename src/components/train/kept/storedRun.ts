import type {Settings} from "../run/messages.js";
import type {SavedEntry, SavedPlace, SavedRun} from "./savedRun.js";

/** The newest checkpoint of a run that can be gone on with, and how the run was asked for. */
export type StoredRun = SavedEntry & {settings: Settings};

/** All runs that this browser holds, the newest first; loads no weights. None too where storage is refused. */
export async function storedRuns(): Promise<StoredRun[]> {
  try {
    const {shelf, newestHeads} = await open();
    return await newestHeads(shelf);
  } catch {
    return [];
  }
}

/** A checkpoint with its weights. Rejects with a `CheckpointError` where it isn't stored, or not whole. */
export async function loadStored(place: SavedPlace): Promise<SavedRun> {
  const {shelf, loadRun, CheckpointError} = await open();
  const {saved, word} = await loadRun(shelf, place);
  if (word) throw new CheckpointError(word);
  return saved;
}

/** Deletes all that this browser holds of one run, or, without a name, of all. */
export async function forgetRuns(run?: string): Promise<void> {
  const {shelf, dropRun} = await open();
  await (run === undefined ? shelf.clear() : dropRun(shelf, run));
}

/** Loaded when it is needed: a page that stores nothing doesn't pay for it. */
async function open() {
  const [{openShelf}, {dropRun, loadRun, newestHeads}, {CheckpointError}] = await Promise.all([
    import("./store/idbShelf.js"),
    import("./store/runStore.js"),
    import("./CheckpointError.js")
  ]);
  return {shelf: await openShelf(), dropRun, loadRun, newestHeads, CheckpointError};
}
