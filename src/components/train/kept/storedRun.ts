import type {Settings} from "../run/messages.js";
import type {SavedEntry, SavedPlace, SavedRun} from "./savedRun.js";

/** A run that can be gone on with, and how it was asked for. */
export type StoredRun = SavedEntry & {settings: Settings};

/** The newest checkpoint of all that this browser holds, if there is one; loads no weights. Undefined too where storage is refused. */
export async function storedRun(): Promise<StoredRun | undefined> {
  try {
    const {shelf, newestHead} = await open();
    return await newestHead(shelf);
  } catch {
    return undefined;
  }
}

/** A checkpoint with its weights. Rejects with a `CheckpointError` where it isn't stored, or not whole. */
export async function loadStored(place: SavedPlace): Promise<SavedRun> {
  const {shelf, loadRun, CheckpointError} = await open();
  const {saved, word} = await loadRun(shelf, place);
  if (word) throw new CheckpointError(word);
  return saved;
}

/** Deletes all that this browser holds of all runs. */
export async function forgetRuns(): Promise<void> {
  await (await open()).shelf.clear();
}

/** Loaded when it is needed: a page that stores nothing doesn't pay for it. */
async function open() {
  const [{openShelf}, {loadRun, newestHead}, {CheckpointError}] = await Promise.all([
    import("./store/idbShelf.js"),
    import("./store/runStore.js"),
    import("./CheckpointError.js")
  ]);
  return {shelf: await openShelf(), loadRun, newestHead, CheckpointError};
}
