import {readFileSync, readdirSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {editions} from "./editions.js";

/**
 * Removes `pages` ("training"), of both editions, from the built site in `output`, and every file that only they needed: what no other page names, nor
 * anything that one names. Framework builds all pages that it finds.
 */
export function removePages(output: string, pages: readonly string[]): void {
  for (const page of pages) for (const {folder} of editions) rmSync(join(output, folder, `${page}.html`));
  const files = readdirSync(output, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const needed = files.filter((file) => file.endsWith(".html"));
  for (const file of needed) {
    if (!/\.(html|js|css|json)$/.test(file)) continue;
    const text = readFileSync(file, "utf8");
    needed.push(...files.filter((other) => !needed.includes(other) && text.includes(basename(other))));
  }
  for (const file of files.filter((file) => !needed.includes(file))) rmSync(file);
}
