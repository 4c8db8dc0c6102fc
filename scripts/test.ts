/**
 * npm test
 *
 * Everything: types, lint, format, the build, then the tests of the modules, of the built pages, and of the pages in a
 * headless browser, which is installed if there is none. The last line is `N passed, N failed`; a stage counts as one.
 */
import {spawnSync} from "node:child_process";
import {execPath} from "node:process";
import {typeCheck} from "./check/typeCheck.js";
import {buildSite} from "./site/buildSite.js";
import {installChromium} from "./test/installChromium.js";
import {runVitest, type Counts} from "./test/vitest.js";

const total: Counts = {passed: 0, failed: 0, skipped: 0};

const add = ({passed, failed, skipped}: Counts): void => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

/** Runs one part, says how long it took, and counts it. Returns whether nothing in it failed. */
async function stage(name: string, run: () => Counts | Promise<Counts>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const counts = await Promise.resolve()
    .then(run)
    .catch((error: unknown): Counts => {
      console.error(error instanceof Error ? error.message : error);
      return {passed: 0, failed: 1, skipped: 0};
    });
  add(counts);
  console.log(
    `── ${name}: ${counts.failed === 0 ? "passed" : "FAILED"} in ${Math.round((Date.now() - start) / 1000)} s`
  );
  return counts.failed === 0;
}

const once = (passed: boolean): Counts => ({passed: Number(passed), failed: Number(!passed), skipped: 0});

const tool = (...args: string[]): Counts => once(spawnSync(execPath, args, {stdio: "inherit"}).status === 0);

await stage("types", () => {
  const errors = typeCheck();
  for (const error of errors) console.error(error);
  return once(errors.length === 0);
});
await stage("lint", () => tool("node_modules/eslint/bin/eslint.js", "."));
await stage("format", () => tool("node_modules/prettier/bin/prettier.cjs", "--check", "."));
await stage("modules", () => runVitest("unit"));
const built = await stage("build", () => {
  console.log(buildSite());
  return once(true);
});
if (built) {
  await stage("built pages", () => runVitest("site"));
  await stage("pages in a browser", async () => {
    console.log(`browser: ${await installChromium()}`);
    return runVitest("browser");
  });
} else {
  console.log("\nwithout a build the tests of its pages can't run: each counts as failed");
  add({passed: 0, failed: 2, skipped: 0});
}

if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
