import {readFileSync, writeFileSync} from "node:fs";
import {PurgeCSS} from "purgecss";
import {faces} from "./fontFiles.js";

/** Leaves in a style sheet only the rules that something in built `pages` can use, and the font faces that they ask for: most of KaTeX's are for other formulas. */
export async function keepUsedStyle(sheet: string, pages: readonly string[]): Promise<void> {
  const content = pages.map((page) => ({raw: readFileSync(page, "utf8"), extension: "html"}));
  const [{css}] = await new PurgeCSS().purge({css: [{raw: readFileSync(sheet, "utf8")}], content});
  const used = faces(css).map(({selectors}) => selectors.length > 0);
  let face = 0;
  writeFileSync(
    sheet,
    css.replace(/@font-face\{[^}]*\}/g, (rule) => (used[face++] ? rule : ""))
  );
}
