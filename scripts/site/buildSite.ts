import {spawnSync} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {execPath} from "node:process";
import {stripVTControlCharacters} from "node:util";
import {prepareCache} from "../prepareCache.js";
import {pageNames, readCourse} from "./course.js";
import {finishSite} from "./finishSite.js";
import {removePages} from "./removePages.js";

/**
 * Builds the site into the folder `output`: Framework's build, without the pages that the course leaves out, then what is left to be
 * done. `keepsCache`: data that the last build computed is taken over. Returns the table of sizes. Throws when course.config.json says nothing that can be, when a page doesn't compile, or costs
 * more than its budget.
 */
export async function buildSite(output = "dist", {keepsCache = false} = {}): Promise<string> {
  const course = readCourse(); // its faults are said before anything is built
  const leftOut = pageNames.filter((page) => !course.pages.includes(page));
  prepareCache({keep: keepsCache});
  frameworkBuild(output);
  if (leftOut.length > 0) removePages(output, leftOut);
  return finishSite(output);
}

/** Framework's words are shown only if it fails; its list of files and sizes says less than ours. */
function frameworkBuild(output: string): void {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", SITE_OUTPUT: output};
  const {status, stdout, stderr} = spawnSync(execPath, [join(framework, "dist/bin/observable.js"), "build"], {
    env,
    encoding: "utf8"
  });
  const warnings = withoutQueries(
    stripVTControlCharacters(`${stdout}${stderr}`)
      .split("\n")
      .filter((line) => /warning|broken|↳/i.test(line))
  );
  if (status === 0) return warnings.forEach((line) => console.warn(line));
  throw new Error(`Framework's build failed:\n${stdout}${stderr}`);
}

/** Framework takes a link with a query, to a figure with its state, for a broken one; tests/site/pages.test.ts follows all links. */
function withoutQueries(warnings: readonly string[]): readonly string[] {
  const broken = warnings.filter((line) => line.includes("↳") && !/→ [^#]*\?/.test(line));
  return warnings.filter((line) =>
    line.includes("↳") ? broken.includes(line) : broken.length > 0 || !/broken/.test(line)
  );
}
