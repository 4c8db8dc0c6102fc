/**
 * npm test
 *
 * Everything: types, lint, format, the build, then the tests of the modules, of the built pages, and of the pages in a
 * headless browser, which is installed if there is none, and so is nginx where that can be. Two stages run at the same time; each prints its output when it
 * is done. The last line is `N passed, N failed`; a stage counts as one.
 */
import {execPath} from "node:process";
import {runCommand} from "./test/command.js";
import {once} from "./test/counts.js";
import {installChromium} from "./test/installChromium.js";
import {installNginx} from "./test/installNginx.js";
import {runStages, type Outcome, type Stage} from "./test/stages.js";
import {runVitest} from "./test/vitest.js";

const tool = async (...args: string[]): Promise<Outcome> => {
  const {status, output} = await runCommand([execPath, ...args]);
  return {counts: once(status === 0), output};
};

/** Waits for the network more than it works, so it begins at once, beside the stages. */
const browser = installChromium().then(async (said) => said + (await installNginx())); // apt does one thing at a time
browser.catch(() => {}); // the stage that waits for it says so

async function inBrowser(): Promise<Outcome> {
  const said = await browser;
  const {counts, output} = await runVitest("browser", {workers: 2});
  return {counts, output: `${said}${output}`};
}

/** Most urgent first: what takes longest needs the build. Two browser files run beside one file of the others: more would starve each other. */
const stages: Stage[] = [
  {name: "build", run: () => tool("--import", "tsx", "scripts/build.ts")},
  {name: "pages in a browser", after: "build", run: inBrowser},
  {name: "types", run: () => tool("--import", "tsx", "scripts/check.ts")},
  {name: "lint", run: () => tool("node_modules/eslint/bin/eslint.js", ".")},
  {name: "format", run: () => tool("node_modules/prettier/bin/prettier.cjs", "--check", ".")},
  {name: "built pages", after: "build", run: () => runVitest("site")},
  {name: "modules", run: () => runVitest("unit", {workers: 1})}
];

const {passed, failed, skipped} = await runStages(stages, {
  atOnce: 2,
  tell: (name, {counts, output}, seconds) => {
    const verdict = counts.failed === 0 ? "passed" : "FAILED";
    console.log(`\n── ${name}\n${output.trimEnd()}\n── ${name}: ${verdict} in ${seconds} s`);
  }
});
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
