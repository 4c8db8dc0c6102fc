import type {LatentRun} from "../../train/latent/latentHandle.js";
import {say} from "../../words/say.js";
import {formatCount} from "../numbers.js";
import {sheetCount} from "./latentKnobs.js";

/** Which generator makes the pictures, and how long 25 of them took; or that there is none. */
export function latentStatus({phase, name, z, pictures}: LatentRun): string {
  if (phase === "none")
    return say(
      "There is no generator yet. Train one above until its first checkpoint is saved, and its samples appear here."
    );
  if (phase === "opening") return say("Opening the generator of {name}.", {name});
  if (phase === "failed") return say("The generator of {name} makes no pictures now.", {name});
  const parts = [say("The generator of {name}", {name}), say("z has {count} numbers", {count: z})];
  if (pictures.sheet)
    parts.push(say("{count} samples took {ms} ms", {count: sheetCount, ms: formatCount(pictures.sheet.milliseconds)}));
  return parts.join(" · ");
}
