import {unzipSync, type UnzipFileInfo} from "fflate";
import {say} from "../../words/say.js";
import {FileError} from "../pictures/FileError.js";
import type {NamedBytes} from "./readWeights.js";
import {limits} from "./safetensorsHeader.js";

/** Entries that are looked at: an archive of a run has nine. */
const mostEntries = 1000;

/**
 * What can be brought in from a zip: its run.checkpoint, in whatever folder, or, where there is none, its safetensors. All else stays
 * packed; what is unpacked has `limits.fileBytes` together. Throws a `FileError` that begins with `name`.
 */
export function unpackArchive(bytes: Uint8Array, name: string): NamedBytes[] {
  const entries = listOf(bytes, name);
  const checkpoint = entries.find((entry) => /(^|\/)run\.checkpoint$/.test(entry.name));
  const chosen = checkpoint ? [checkpoint] : entries.filter((entry) => /\.safetensors$/i.test(entry.name));
  if (!chosen.length) throw new FileError(say("{name}: holds neither a run.checkpoint nor safetensors files", {name}));
  const size = chosen.reduce((sum, {originalSize}) => sum + originalSize, 0);
  if (size > limits.fileBytes)
    throw new FileError(say("{name}: is longer than {bytes} bytes, the limit", {name, bytes: limits.fileBytes}));
  const names = new Set(chosen.map((entry) => entry.name));
  const unpacked = unzip(bytes, name, (entry) => names.has(entry.name));
  return Object.entries(unpacked).map(([path, content]) => ({name: path.replace(/^.*\//, ""), bytes: content}));
}

function listOf(bytes: Uint8Array, name: string): UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  unzip(bytes, name, (entry) => {
    if (entries.push(entry) > mostEntries)
      throw new FileError(say("{name}: holds more than {most} files", {name, most: mostEntries}));
    return false;
  });
  return entries;
}

function unzip(bytes: Uint8Array, name: string, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {filter});
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(say("{name}: is damaged, or no zip file", {name}), {cause});
  }
}
