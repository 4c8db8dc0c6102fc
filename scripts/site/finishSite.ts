import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {transformSync} from "esbuild";
import {filesOf} from "./filesOf.js";
import {fontFiles, formulaCharacters} from "./fontFiles.js";
import {inlineSheets} from "./inlineSheets.js";
import {pageSize, siteSize, sizeTable} from "./pageSizes.js";
import {bundleModules} from "./modules/bundleModules.js";
import {makeOffline} from "./offline/makeOffline.js";
import {chineseSearch} from "./chinese/search.js";
import {editionAt} from "./editions.js";
import {siteVersion, withVersion} from "./siteVersion.js";
import {keepUsedStyle} from "./usedStyle.js";
import {patchHtml, withoutTimes} from "./patchHtml.js";

/** What a page may cost its reader before they do anything: 250 kB, gzipped. */
export const pageBudget = 250_000;

/**
 * What is left to do once Framework has written the site into `output`: fonts become files, modules chunks, the template is mended, times go, style
 * goes into the pages, and a service worker comes. Returns the table of sizes. Throws when a page doesn't compile, or costs more than `budget` bytes before the reader does anything.
 */
export async function finishSite(output: string, budget = pageBudget): Promise<string> {
  const files = filesOf(output);
  const pages = files.filter((file) => file.endsWith(".html"));
  const written = pages.map((page) => join(output, page));
  for (const sheet of files.filter((file) => /katex\.\w+\.css$/.test(file)).map((file) => join(output, file))) {
    await keepUsedStyle(sheet, written);
    await fontFiles(sheet, formulaCharacters(written));
  }
  for (const file of files.filter((file) => file.endsWith(".js"))) rewrite(join(output, file), withoutTimes);
  for (const file of files.filter((file) => /^_file\/print\.\w+\.css$/.test(file)))
    rewrite(join(output, file), minifiedSheet);
  chineseSearch(output); // before the pages' policies, which have hashes of what it changes
  for (const page of pages) rewrite(join(output, page), withoutTimes);
  await bundleModules(output, pages);
  const version = siteVersion();
  for (const page of pages)
    rewrite(join(output, page), (html) =>
      withVersion(patchHtml(html, editionAt(page), page.replace(/^zh\//, "")), version)
    );
  sheetsIntoPages(output, pages);
  await makeOffline(output);
  const sizes = pages.map((page) => pageSize(output, page));
  const heavy = sizes.filter(({total}) => total > budget);
  if (heavy.length > 0) throw new Error(`over the budget of ${budget / 1000} kB:\n${sizeTable(heavy)}`);
  return `${sizeTable(sizes)}\n${siteSize(output)}`;
}

/** Every page carries its style; the files that it came from are needed no more. */
function sheetsIntoPages(output: string, pages: readonly string[]): void {
  const sheets = new Set<string>();
  for (const page of pages) {
    const read = (href: string) => {
      const sheet = join(output, dirname(page), href);
      sheets.add(sheet);
      return readFileSync(sheet, "utf8");
    };
    rewrite(join(output, page), (html) => inlineSheets(html, read));
  }
  for (const sheet of sheets) rmSync(sheet);
}

/** The sheet for paper, which stays a file. */
const minifiedSheet = (text: string): string => transformSync(text, {minify: true, loader: "css"}).code;

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  try {
    const changed = change(text);
    if (changed !== text) writeFileSync(file, changed);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}
