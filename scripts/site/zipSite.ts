import {readFileSync} from "node:fs";
import {join} from "node:path";
import {zipSync, type Zippable} from "fflate";
import {filesOf} from "./filesOf.js";

/**
 * The built site in `folder` as a zip for a learning platform: index.html at its root, the same bytes for the same site. The page
 * for wrong addresses stays out, for only a server can show it.
 */
export function zipSite(folder: string): Uint8Array {
  const files: Zippable = {};
  const mtime = new Date(1980, 0, 1); // in local time, as a zip has it; it knows none before
  for (const file of filesOf(folder)) if (file !== "404.html") files[file] = readFileSync(join(folder, file));
  return zipSync(files, {level: 9, mtime});
}
