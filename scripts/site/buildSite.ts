import {spawnSync} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {execPath} from "node:process";
import {prepareCache} from "../prepareCache.js";
import {finishSite} from "./finishSite.js";

/**
 * Builds the site into the folder `output`: Framework's build, then what it leaves to be done. Returns the table of sizes.
 * Throws when a page doesn't compile, or costs more than its budget.
 */
export async function buildSite(output = "dist"): Promise<string> {
  prepareCache();
  frameworkBuild(output);
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
  const warnings = `${stdout}${stderr}`.split("\n").filter((line) => /warning|broken|↳/i.test(line));
  if (status === 0) return warnings.forEach((line) => console.warn(line));
  throw new Error(`Framework's build failed:\n${stdout}${stderr}`);
}
