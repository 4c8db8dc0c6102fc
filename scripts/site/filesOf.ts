import {readdirSync} from "node:fs";
import {join, relative, sep} from "node:path";

/** All files under a folder, as paths inside it with slashes, in order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
