import {spawnSync} from "node:child_process";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {prepareCache} from "../prepareCache.js";
import {pageNames, readCourse} from "./course.js";
import {fontFiles} from "./fontFiles.js";
import {pageSize, sizeTable} from "./pageSizes.js";
import {patchHtml, withoutTimes} from "./patchHtml.js";
import {removePages} from "./removePages.js";

const readingPages = ["index.html", "wasserstein.html", "spectral-norm.html"];
const budget = 250_000;

/**
 * Builds the site into the folder `output`: Framework's build, its template mended, fonts as files, without the pages that the course leaves out. Returns the table of
 * sizes. Throws when course.config.json says nothing that can be, when a page doesn't compile, or when a reading page costs more than 250 kB before the reader does anything.
 */
export function buildSite(output = "dist"): string {
  const course = readCourse(); // its faults are said before anything is built
  const leftOut = pageNames.filter((page) => !course.pages.includes(page));
  prepareCache();
  frameworkBuild(output);
  if (leftOut.length > 0) removePages(output, leftOut);
  const files = readdirSync(output, {recursive: true, encoding: "utf8"}).sort();
  for (const file of files.filter((file) => /katex\.\w+\.css$/.test(file))) fontFiles(join(output, file));
  for (const file of files.filter((file) => file.endsWith(".js"))) rewrite(join(output, file), withoutTimes);
  const pages = files.filter((file) => file.endsWith(".html"));
  for (const page of pages) rewrite(join(output, page), patchHtml);
  const sizes = pages.map((page) => pageSize(output, page));
  const heavy = sizes.filter(({page, total}) => readingPages.includes(page) && total > budget);
  if (heavy.length > 0) throw new Error(`over the budget of ${budget / 1000} kB:\n${sizeTable(heavy)}`);
  return sizeTable(sizes);
}

/** Framework's words are shown only if it fails; its list of files and sizes says less than ours. */
function frameworkBuild(output: string): void {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", SITE_OUTPUT: output};
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(framework, "dist/bin/observable.js"), "build"], {
    env,
    encoding: "utf8"
  });
  const warnings = `${stdout}${stderr}`.split("\n").filter((line) => /warning|broken|↳/i.test(line));
  if (status === 0) return warnings.forEach((line) => console.warn(line));
  throw new Error(`Framework's build failed:\n${stdout}${stderr}`);
}

function rewrite(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  try {
    const changed = change(text);
    if (changed !== text) writeFileSync(file, changed);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}
