import {dirname, join, posix, relative, sep} from "node:path";
import type {Plugin} from "rollup";

/** Modules that are on no disk, by their paths. */
export const given = (files: ReadonlyMap<string, string>): Plugin => ({
  name: "given",
  resolveId: (id) => (files.has(id) ? id : undefined),
  load: (id) => files.get(id)
});

/**
 * Addresses that a module in the site's folder `root` makes of files beside it (`import.meta.resolve`), as seen from `_import/`, where its
 * chunk will be. `moved` gives the new name of a file of the site.
 */
export const resolved = (root: string, moved: (file: string) => string): Plugin => ({
  name: "resolved",
  transform: (code, id) =>
    code.replace(/(?<=import\.meta\.resolve\(")\.[^"]+(?="\))/g, (path) => {
      const file = relative(root, join(dirname(id), path)).replaceAll(sep, "/");
      return posix.join("..", moved(file));
    })
});
