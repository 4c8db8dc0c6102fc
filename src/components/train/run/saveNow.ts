import {say} from "../../words/say.js";
import type {Run} from "./trainingHandle.js";
import type {TrainingLanes} from "./trainingLanes.js";

/**
 * Has the run that `runNow` gives saved in this browser, and tells what came of it: resolves with a sentence, or rejects with one that
 * says why it isn't stored.
 */
export async function saveNow(
  {actions, exportRun}: Pick<TrainingLanes, "actions" | "exportRun">,
  runNow: () => Run | undefined
): Promise<string> {
  const before = runNow()?.entries;
  actions.send({type: "save"});
  await exportRun(); // answered after what was asked for before it, and by a run that has failed too; a save may have no answer
  const {entries, storage} = runNow()!;
  if (storage) throw new Error(storage);
  const last = entries.at(-1);
  if (entries === before || !last) return say("Nothing new was saved; a run is saved once it has made another step.");
  return say("Step {step} is saved in this browser.", {step: last.step.toLocaleString("en-US")});
}
