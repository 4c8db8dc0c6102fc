import {say} from "../../words/say.js";
import {yieldToMessages} from "../run/yieldToMessages.js";
import type {Message} from "../run/messages.js";
import type {OpenRun} from "./openRun.js";
import {encodeSavedRun, entryOf, type SavedEntry, type SavedPlace} from "./savedRun.js";
import {isDue} from "./saveRhythm.js";
import {openShelf} from "./store/idbShelf.js";
import {listRun, loadRun, storeRun} from "./store/runStore.js";
import type {Shelf} from "./store/shelf.js";
import {takeCheckpoint} from "./takeCheckpoint.js";

type Post = (message: Message, transfer?: Transferable[]) => void;

/** Takes checkpoints of a worker's run, stores them and tells the page, storage or not. */
export function createSaver(post: Post, isOver: () => boolean) {
  let shelf: Promise<Shelf> | undefined;
  let last = {step: 0, time: performance.now()};
  let savedStep = -1;
  let cost = 0;
  let entries: SavedEntry[] = [];
  let refused = "";

  const store = () => (shelf ??= openShelf());

  /** Stores, or says why not; training goes on either way. */
  async function tryToStore(saved: Parameters<typeof storeRun>[1], bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let sentence = "";
    try {
      entries = await storeRun(await store(), saved, bytes);
    } catch (error) {
      shelf = undefined;
      sentence = refusalOf(error);
    }
    if (sentence !== refused) post({type: "storage", sentence: (refused = sentence)});
  }

  return {
    /** Begins to count at a run's present step, of which there is nothing new to save; what is stored of it already is listed. */
    async begin({opened, runner, parent}: OpenRun): Promise<void> {
      last = {step: (savedStep = runner.steps()), time: performance.now()};
      try {
        if (opened.from) entries = await listRun(await store(), {run: opened.run, parent});
        post({type: "entries", entries});
      } catch {
        shelf = undefined; // the first checkpoint will say so
      }
    },
    load: async (place: SavedPlace) => loadRun(await store(), place),
    isDue: (step: number) => isDue({steps: step - last.step, milliseconds: performance.now() - last.time, cost}),
    /** A checkpoint, unless there is one of this very step. All rows must have arrived. */
    async save(run: OpenRun): Promise<void> {
      const step = run.runner.steps();
      if (step === savedStep) return;
      const began = performance.now();
      const saved = await takeCheckpoint(run);
      await yieldToMessages(); // an error of the device arrives before what was read back, but as a message of its own
      if (isOver()) return;
      const bytes = encodeSavedRun(saved);
      await tryToStore(saved, bytes);
      post({type: "saved", entry: entryOf(saved, bytes.length), bytes, entries}, [bytes.buffer]);
      savedStep = step;
      last = {step, time: performance.now()};
      cost = last.time - began;
    },
    /** The run as a file. All rows must have arrived. */
    async export(run: OpenRun): Promise<void> {
      const bytes = encodeSavedRun(await takeCheckpoint(run));
      post({type: "exported", bytes}, [bytes.buffer]);
    }
  };
}

function refusalOf(error: unknown): string {
  if (globalThis.origin === "null")
    return say(
      "This page is shown in a sandboxed frame, which stores nothing and may refuse downloads. Training goes on; to keep a run, open the page in a tab of its own."
    );
  const {name = "", message = ""} = error instanceof Error || error instanceof DOMException ? error : {};
  if (name === "QuotaExceededError")
    return say("This browser’s storage for this page is full. Training goes on; download the run to keep it.");
  return say(
    "This browser does not let this page store the run ({reason}). Training goes on; download the run to keep it.",
    {reason: message.replace(/\.$/, "") || name || String(error)}
  );
}
