import {configOf, parseRecipe} from "../../model/recipe.js";
import {formatCount} from "../../words/formatCount.js";
import {say} from "../../words/say.js";
import {fetchBytes} from "../fetchFile.js";
import {networksOf, type GeneratorSource} from "./generatorSource.js";
import type {DataName} from "../run/messages.js";
import {readSafetensors} from "../files/safetensors.js";

/**
 * The networks with which the recording ends, from the file at `address` (src/data/recording.safetensors, 16-bit floats).
 * Rejects with a sentence where it can't be loaded.
 */
export async function recordedGenerator(address: string): Promise<GeneratorSource> {
  return sourceOfFile(await fetchBytes(address));
}

/** The same from the file's bytes. */
export function sourceOfFile(bytes: Uint8Array): GeneratorSource {
  const {tensors, metadata} = readSafetensors(bytes, say("the recorded generator"));
  const step = Number(metadata.step);
  return {
    ...{name: say("the recording, step {step}", {step: formatCount(step)}), run: "recording", step},
    ...{seed: Number(metadata.seed), data: metadata.data as DataName},
    config: configOf(metadata.preset, parseRecipe(new URLSearchParams(metadata.recipe))),
    ...networksOf(tensors)
  };
}
