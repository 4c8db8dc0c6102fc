import type {LatentRun} from "../../train/latent/latentHandle.js";
import {formatCount} from "../numbers.js";
import {sheetCount} from "./latentKnobs.js";

/** Which generator makes the pictures, and how long 25 of them took; or that there is none. */
export function latentStatus({phase, name, z, pictures}: LatentRun): string {
  if (phase === "none")
    return "There is no generator yet. Train one above until its first checkpoint is saved, and its samples appear here.";
  if (phase === "opening") return `Opening the generator of ${name}.`;
  if (phase === "failed") return `The generator of ${name} makes no pictures now.`;
  const sheet = pictures.sheet ? ` · ${sheetCount} samples took ${formatCount(pictures.sheet.milliseconds)} ms` : "";
  return `The generator of ${name} · z has ${z} numbers${sheet}`;
}
