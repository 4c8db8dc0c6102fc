import {formatCount} from "../../words/formatCount.js";
import {say} from "../../words/say.js";
import type {TrainingLanes} from "./trainingLanes.js";
import {wait} from "./yieldToMessages.js";

/**
 * Has the run at hand saved in this browser, and tells what came of it: resolves with a sentence, or rejects with one that says why it
 * isn't stored.
 */
export async function saveNow({save, now}: Pick<TrainingLanes, "save" | "now">): Promise<string> {
  const before = now()?.entries;
  await save();
  const {entries, storage} = now()!;
  if (storage) throw new Error(storage);
  const last = entries.at(-1);
  if (entries === before || !last) return say("Nothing new was saved; a run is saved once it has made another step.");
  return say("Step {step} is saved in this browser.", {step: formatCount(last.step)});
}

/** Has the run at hand saved before another takes its place. Resolves after `most` milliseconds at the latest: a run may not answer any more. */
export async function saveToLeave({save}: Pick<TrainingLanes, "save">, most = 5000): Promise<void> {
  await Promise.race([save().catch(() => {}), wait(most)]);
}
